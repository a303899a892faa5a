import { cp, mkdir, mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Graded } from '../../checker/model/cohort/cohort.ts';
import { type Around, root, startCommand, temporary } from '../checker.ts';
import { absent } from '../tools.ts';
import { until } from '../until.ts';

/** Why tests of a queue are skipped; false if they are not. */
export const withoutQueue = { skip: absent('redis-server', 'python3') };

const sandbox = absent('bwrap') ? ['--no-sandbox'] : [];

/** A small lab, whose dialogues are quick. */
const lab = join(root, 'fixtures', 'labs', 'echo');

/** Hand-ins: by name, the folder with the programs of the question `echo`. */
export async function makeHandIns(programs: Readonly<Record<string, string>>): Promise<string> {
  const cohort = await mkdtemp(join(temporary, 'queued-'));
  for (const [name, from] of Object.entries(programs)) {
    await mkdir(join(cohort, name), { recursive: true });
    await cp(from, join(cohort, name, 'echo'), { recursive: true });
  }
  return cohort;
}

/** A program of the lab that is right, and one that is not. */
export const right: string = join(lab, 'solutions', 'echo', 'python');
export const wrong: string = join(lab, 'submissions', 'echo', 'answers-at-the-end');

/** A command that runs, and what it has said so far. */
export interface Said {
  readonly pid: number;
  readonly text: () => string;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<{ readonly exitCode: number | undefined; readonly stderr: string }>;
}

function start(words: readonly string[], around: Around = {}): Said {
  const { subprocess, pid } = startCommand([join(root, 'bin', 'alternance'), ...words, ...sandbox], around);
  let said = '';
  subprocess.stderr?.on('data', (piece) => {
    said += String(piece);
  });
  const ended = Promise.resolve(subprocess).then(({ exitCode, stderr }) => ({
    exitCode,
    stderr: String(stderr),
  }));
  return { pid, ended, text: () => said, kill: (signal) => void subprocess.kill(signal) };
}

/** Starts the grading of a cohort on one question. */
export function startGrading(cohort: string, words: readonly string[], around?: Around): Said {
  return start(['grade', cohort, 'echo', '--lab', lab, '--seed', 'fixed', '--repeat', '1', ...words], around);
}

/** Starts a worker, and waits until it takes orders. */
export async function startWorker(words: readonly string[], around?: Around): Promise<Said> {
  const named = words.includes('--lab') ? [] : ['--lab', lab];
  const worker = start(['worker', ...named, ...words], around);
  let isOver = false;
  worker.ended.then(() => {
    isOver = true;
  });
  await until('the worker to be ready', () => isOver || worker.text().includes('side by side'));
  return worker;
}

/** The table of the marks, as it is. */
export async function tableIn(out: string): Promise<string> {
  return readFile(join(out, 'grades.csv'), 'utf8');
}

/** The results in the order in which they were kept. */
export async function keptIn(out: string): Promise<readonly Graded[]> {
  const text = await readFile(join(out, 'grading.ndjson'), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Graded);
}
