// What a queue costs: a course whose hand-ins are not played, but go through the queue and come back with a report.
// `node bench/queue.mjs [COUNT…]`, by default 1000 and 10000. It needs redis-server.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { courseOf } from './course.mjs';
import { begin, cpuOf, startRedis } from './redis.mjs';

const counts = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), 'alternance-bench-'));
const server = await startRedis(folder);
const { redis } = server;
try {
  for (const count of counts.length > 0 ? counts : [1000, 10_000]) console.log(await measure(count));
} finally {
  server.close();
  await rm(folder, { recursive: true, force: true });
}

/** One course, graded by a worker that plays nothing. */
async function measure(count) {
  const course = { question: 'q1', language: 'python' };
  const report = await realReport(course);
  const top = await mkdtemp(join(folder, `course-${count}-`));
  const cohort = await courseOf(top, { count, ...course });
  await redis.flushall();
  await redis.config('RESETSTAT');
  const grading = begin('node', [
    ...['dist/main.js', 'grade', cohort, 'q1', '--out', join(top, 'out')],
    ...['--queue', server.url],
  ]);
  let [told, firstMs] = [0, 0];
  const before = await cpuOf(server.pid);
  const over = new Promise((resolve, reject) => {
    grading.stderr.on('data', (piece) => {
      if (told === 0) firstMs = performance.now();
      told += String(piece).split(' · q1 · ').length - 1;
      if (told >= count) resolve(performance.now());
    });
    grading.on('exit', (code) => reject(new Error(`it ended with ${code}`)));
  });
  over.catch(() => undefined);
  const queue = await queueName();
  const worker = begin('node', ['bench/idle-worker.mjs', server.port, queue, report]);
  try {
    const lastMs = await over;
    const status = await readFile(`/proc/${grading.pid}/status`, 'utf8');
    const seconds = (lastMs - firstMs) / 1000;
    return {
      orders: count,
      'a second': Math.round(count / seconds),
      'grading, CPU ms an order': ((await cpuOf(grading.pid)) / count).toFixed(1),
      'Redis, CPU ms an order': (((await cpuOf(server.pid)) - before) / count).toFixed(2),
      'worker, CPU ms an order': ((await cpuOf(worker.pid)) / count).toFixed(1),
      'grading, peak MB': Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1000),
      'Redis, peak MB': Math.round(
        Number(/used_memory_peak:(\d+)/.exec(await redis.info('memory'))?.[1]) / 1e6,
      ),
    };
  } finally {
    for (const one of [grading, worker]) one.kill('SIGKILL');
    await rm(top, { recursive: true, force: true });
  }
}

/** The file of a report as a real grading keeps it. */
async function realReport({ question, language }) {
  const top = await mkdtemp(join(folder, 'real-'));
  const cohort = await courseOf(top, { count: 1, question, language });
  const out = join(top, 'out');
  const grading = begin('node', ['dist/main.js', 'grade', cohort, question, '--out', out]);
  await new Promise((resolve) => grading.on('exit', resolve));
  return join(out, 'transcripts', `student-0000-${question}.json.gz`);
}

async function queueName() {
  for (;;) {
    const [key] = await redis.keys('alternance:orders-*:meta');
    if (key) return key.split(':')[1];
    await new Promise((turned) => setTimeout(turned, 20));
  }
}
