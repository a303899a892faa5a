// .taprc loads this before each test file. A test without an assertion fails, and so does a file without tests. A
// worker thread of a test has neither, so it is left alone.
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
