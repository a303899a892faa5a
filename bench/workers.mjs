// How a course becomes faster with workers: real hand-ins of q1 in Python, graded without a queue, and through one by
// 1, 2 and 4 workers of one job each. `node bench/workers.mjs [COUNT]`, by default 40 hand-ins. It needs redis-server.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { courseOf } from './course.mjs';
import { begin, cpuOf, startRedis } from './redis.mjs';

const count = Number(process.argv[2] ?? 40);
const folder = await mkdtemp(join(tmpdir(), 'alternance-bench-'));
const cohort = await courseOf(folder, { count, question: 'q1', language: 'python' });
const server = await startRedis(folder);
let outs = 0;
try {
  const rows = [];
  for (const jobs of [1, 2]) rows.push(await graded(`no queue, --jobs ${jobs}`, ['--jobs', jobs], 0));
  for (const workers of [1, 2, 4])
    rows.push(await graded(`${workers} workers of one job`, ['--queue', server.url], workers));
  console.table(rows);
} finally {
  server.close();
  await rm(folder, { recursive: true, force: true });
}

/** Grades the course once. The time counts from the first result to the last: the starts are the same for any course. */
async function graded(what, words, workers) {
  const grading = begin('node', [
    ...['dist/main.js', 'grade', cohort, 'q1', '--out', join(folder, `out-${++outs}`), ...words],
  ]);
  const running = Array.from({ length: workers }, (_, number) =>
    begin('node', ['dist/main.js', 'worker', '--queue', server.url, '--name', `w${number}`, '--jobs', 1]),
  );
  try {
    const { seconds, cpu } = await timeOf(grading, running);
    return {
      what,
      'results a second': ((count - 1) / seconds).toFixed(2),
      'CPU s a result': (cpu / 1000 / count).toFixed(2),
      'of it the grading': (grading.cpu / 1000 / count).toFixed(2),
    };
  } finally {
    for (const one of running) one.kill('SIGTERM');
    await Promise.all(running.map((one) => new Promise((ended) => one.on('exit', ended))));
  }
}

async function timeOf(grading, running) {
  const [first, last] = await new Promise((resolve, reject) => {
    let [told, firstMs, text] = [0, 0, ''];
    grading.stderr.on('data', (piece) => {
      text += piece;
      if (told === 0) firstMs = performance.now();
      told += String(piece).split(' · q1 · ').length - 1;
      if (told >= count) resolve([firstMs, performance.now()]);
    });
    grading.on('exit', (code) => reject(new Error(`it ended with ${code}: ${text}`)));
  });
  const whole = { withChildren: true };
  grading.cpu = await cpuOf(grading.pid, whole);
  const others = await Promise.all(running.map(({ pid }) => cpuOf(pid, whole)));
  grading.kill('SIGTERM');
  return { seconds: (last - first) / 1000, cpu: others.reduce((sum, one) => sum + one, grading.cpu) };
}
