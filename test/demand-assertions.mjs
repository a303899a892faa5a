// Loaded before each test file, by .taprc: a test that asserted nothing has failed, and so has a file without tests.
// A worker of a test's own has neither.
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const { default: t } = await import('tap');

  t.afterEach(({ name, counts, parent }) => {
    if (counts.total === 0) parent?.fail(`nothing was asserted: ${name}`, { at: null, stack: '' });
  });

  process.once('exit', () => {
    if (t.counts.total > 0) return;
    console.error('this file has no tests');
    process.exitCode = 1;
  });
}
