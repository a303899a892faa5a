import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { root } from '../checker.ts';

/** How many processes share the test files of `test/`. */
const lanes = 4;

/**
 * The seconds that a file takes, by its name: of a processor, or of waiting where it waits for longer. They decide which
 * process runs it, so that none is left alone at the end, and nothing else: a rough number will do, and a file that is
 * not here counts as `others`.
 */
const seconds: Readonly<Record<string, number>> = {
  'class-page': 13,
  submissions: 12,
  'queue-faults': 12,
  rest: 12,
  grade: 9,
  handout: 8,
  'matrix-page': 8,
  mutants: 8,
  page: 8,
  queue: 8,
  try: 8,
  watch: 8,
  'front-door': 7,
  hostile: 7,
  matrix: 7,
  'on-terminal': 7,
  'queue-refusals': 7,
  soak: 7,
  where: 7,
  'where-in-python': 7,
  anonymous: 6,
  cli: 6,
  course: 6,
  'demo-page': 6,
  'demo-page-pairs': 6,
  explore: 6,
  sandbox: 6,
  'demo-page-stage': 5,
  'other-lab': 5,
  rooms: 5,
  'demo-command': 4,
  doctor: 4,
  go: 4,
  judge: 4,
  'one-mistake': 4,
  reasons: 4,
  similar: 3,
};
const others = 2;

/** Files that run in one process, because they share its browser. */
const together: readonly (readonly string[])[] = [
  ['class-page', 'matrix-page', 'similar'],
  ['page', 'demo-page', 'demo-page-pairs', 'demo-page-stage'],
];

/** Runs a share of the test files of `test/` in this process, one after the other: a process for each costs a second. */
export function runLane(lane: number): void {
  const files = readdirSync(join(root, 'test'))
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
  runFiles((deal(files)[lane] ?? []).map((file) => join('test', file)));
}

/** Deals the files out, the longest first, each to the lane that has least to do. */
function deal(files: readonly string[]): readonly (readonly string[])[] {
  const nameOf = (file: string) => file.replace('.test.ts', '');
  const alone = files.filter((file) => !together.flat().includes(nameOf(file))).map((file) => [file]);
  const groups = together.map((names) => files.filter((file) => names.includes(nameOf(file))));
  const length = (group: readonly string[]) =>
    group.reduce((sum, file) => sum + (seconds[nameOf(file)] ?? others), 0);
  const dealt = Array.from({ length: lanes }, () => ({ files: [] as string[], seconds: 0 }));
  for (const group of [...groups, ...alone].sort((one, other) => length(other) - length(one))) {
    const [least] = [...dealt].sort((one, other) => one.seconds - other.seconds);
    least?.files.push(...group);
    if (least) least.seconds += length(group);
  }
  return dealt.map((lane) => lane.files);
}

/** Runs test files in this process. Each is loaded when the tests of the one before have ended. */
export function runFiles([file, ...rest]: readonly string[]): void {
  if (file === undefined) return;
  t.test(`${file} has tests`, async (own) => {
    let added = 0;
    const count = () => {
      added += 1;
    };
    t.on('subtestAdd', count);
    await import(join(root, file));
    t.off('subtestAdd', count);
    own.ok(added > 0);
    // Its tests are now in the queue; the next file comes after them.
    runFiles(rest);
  });
}
