// Loaded before each test file, by .taprc: a test that asserted nothing has failed, and so has a file without tests.
import t from 'tap';

t.afterEach(({ name, counts, parent }) => {
  if (counts.total === 0) parent?.fail(`nothing was asserted: ${name}`, { at: null, stack: '' });
});

process.once('exit', () => {
  if (t.counts.total > 0) return;
  console.error('this file has no tests');
  process.exitCode = 1;
});
