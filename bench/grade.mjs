import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { courseOf } from './course.mjs';
import { interleaved, median, quiet, spread, sync, timed } from './measure.mjs';

/** How many hand-ins the throughput is measured with: a practical group, of whose time the start and the pages are little. */
const course = 30;
/** The sizes of the courses whose memory and first result are compared. */
const sizes = [20, 200];
const goals = { throughput: 0.75, firstMs: 2000, memory: 1.2, rejudged: 1 / 20 };

/** A course graded in sandboxes, compared with the same pairs without the checker, and what grows with its size. */
export async function grade({ runs, tell }) {
  const folder = await mkdtemp(join(tmpdir(), 'alternance-bench-'));
  try {
    const throughput = await throughputTable(folder, { runs, tell });
    const growth = await growthTable(folder, tell);
    return [throughput, growth];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function throughputTable(folder, { runs, tell }) {
  const cohort = await courseOf(folder, { count: course, question: 'q3', language: 'python' });
  const dialogues = await copiesOfDialogues(folder, 'q3');
  const python = sync`python3 -c 'import sys; print(sys.executable)'`;
  const programs = ['server', 'client'].map((role) => `${python} solutions/q3/python/${role}.py`);
  const env = { ...process.env, PYTHONUNBUFFERED: '1', PYTHONUTF8: '1', PYTHONDONTWRITEBYTECODE: '1' };
  let number = 0;
  const graded = (...more) =>
    timed(() =>
      succeed(quiet`node dist/main.js grade ${cohort} q3 --out ${join(folder, `out-${++number}`)} ${more}`),
    );
  const acts = {
    sandboxes: () => graded(),
    none: () => graded('--no-sandbox'),
    floor: () =>
      timed(() =>
        succeed(quiet({ env })`node bench/floor.mjs ${availableParallelism()} ${dialogues} ${programs}`),
      ),
  };
  const given = await interleaved(acts, { runs, tell, title: 'Grading' });
  const pairs = (await readdir(dialogues)).length;
  const rate = (name) => pairs / (median(given[name].map(({ ms }) => ms)) / 1000);
  const row = (what, name) => ({
    what,
    'pairs a second': rate(name).toFixed(1),
    'middle half, ms for all': spread(given[name].map(({ ms }) => ms)),
    'of the floor': (rate(name) / rate('floor')).toFixed(2),
  });
  return {
    title: `Grading: ${course} hand-ins of q3 in Python, ${pairs} pairs (goal: at least ${goals.throughput} of the floor)`,
    rows: [
      row('npm run grade, in sandboxes', 'sandboxes'),
      row('with --no-sandbox', 'none'),
      row('the floor: bare pairs', 'floor'),
    ],
    ratio: rate('sandboxes') / rate('floor'),
  };
}

/** A folder with each dialogue once for each hand-in. */
async function copiesOfDialogues(folder, question) {
  const from = join('fixtures', 'dialogues', question);
  const to = join(folder, 'dialogues');
  await mkdir(to);
  for (const name of await readdir(from))
    for (let number = 0; number < course; number += 1)
      await cp(join(from, name), join(to, `${number}-${name}`));
  return to;
}

async function growthTable(folder, tell) {
  const rows = [];
  for (const count of sizes) {
    tell(`\r\u001B[KGrading: ${count} hand-ins`);
    const cohort = await courseOf(folder, { count, question: 'q1', language: 'python' });
    const words = [cohort, 'q1', '--out', join(folder, `grown-${count}`)];
    const played = await watched(words);
    const judged = await watched([...words, '--rejudge']);
    rows.push({
      'hand-ins': count,
      'first result, ms': Math.round(played.firstMs),
      'all, s': (played.ms / 1000).toFixed(1),
      'peak, MB': played.peakMb,
      '--rejudge, s': (judged.ms / 1000).toFixed(2),
      'of the time of grading': (judged.ms / played.ms).toFixed(3),
      '--rejudge, peak, MB': judged.peakMb,
    });
  }
  tell('\r\u001B[K');
  return {
    title: `Grading q1 in Python (goals: first result in ${goals.firstMs} ms, memory within ${goals.memory} times, --rejudge in ${goals.rejudged} of the time)`,
    rows,
  };
}

/** The time of a grading, the time to its first result and its peak memory. */
async function watched(words) {
  const began = performance.now();
  let firstMs;
  const running = quiet`node --import ./bench/peak.mjs dist/main.js grade ${words}`;
  running.stderr.on('data', (piece) => {
    if (/ · q1 · /.test(String(piece))) firstMs ??= performance.now() - began;
  });
  const { exitCode, stderr } = await running;
  if (exitCode !== 0) throw new Error(stderr);
  const [, peak] = /\npeak ([\d.]+)\n?$/.exec(stderr) ?? [];
  return { firstMs: firstMs ?? Number.NaN, ms: performance.now() - began, peakMb: Number(peak) };
}

async function succeed(running) {
  const { exitCode, stderr } = await running;
  if (exitCode !== 0) throw new Error(stderr);
}
