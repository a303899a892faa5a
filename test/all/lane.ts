import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import t from 'tap';
import { root } from '../checker.ts';

/** How many processes share the test files: one more than the cores of a small machine. Each loads the checker. */
const lanes = 3;

/**
 * The seconds that a file takes beside two others, by its name. They decide which process runs it, so that none is left
 * alone at the end, and nothing else: a rough number will do, and a file that is not here counts as `others`.
 */
const seconds: Readonly<Record<string, number>> = {
  'class-page': 18,
  grade: 18,
  rest: 15,
  matrix: 14,
  'queue-refusals': 13,
  'matrix-page': 11,
  handout: 10,
  hostile: 10,
  cli: 9,
  'demo-page-pairs': 9,
  page: 9,
  submissions: 9,
  try: 9,
  explore: 8,
  mutants: 8,
  queue: 8,
  'queue-faults': 8,
  soak: 8,
  watch: 8,
  judge: 7,
  'on-terminal': 7,
  rooms: 7,
  sandbox: 7,
  'where-in-python': 7,
  anonymous: 6,
  course: 6,
  'front-door': 6,
  'other-lab': 6,
  'demo-command': 5,
  'demo-page': 5,
  'demo-page-stage': 5,
  input: 5,
  runtimes: 5,
  go: 4,
  'handout-choices': 4,
  'leaves-nothing': 4,
  reasons: 4,
  where: 4,
  answers: 3,
  guides: 3,
  'one-mistake': 3,
};
const others = 1;

/** Files of `test/` that run in one process, because they share its browser. */
const together: readonly (readonly string[])[] = [
  ['class-page', 'matrix-page', 'similar'],
  ['page', 'demo-page', 'demo-page-pairs', 'demo-page-stage'],
];

/** Seconds that all tests of `checker/` take. They run in one process: most take milliseconds. */
const secondsBesideCode = 57;

/** Runs a share of all tests in this process, one file after the other: a process for each costs a second. */
export function runLane(lane: number): void {
  runFiles(deal()[lane] ?? []);
}

interface Group {
  readonly files: readonly string[];
  readonly seconds: number;
}

/** Deals the groups out, the longest first, each to the lane that has least to do. */
function deal(): readonly (readonly string[])[] {
  const dealt = Array.from({ length: lanes }, () => ({ files: [] as string[], seconds: 0 }));
  for (const { files, seconds } of [...groups()].sort((one, other) => other.seconds - one.seconds)) {
    const [least] = [...dealt].sort((one, other) => one.seconds - other.seconds);
    least?.files.push(...files);
    if (least) least.seconds += seconds;
  }
  return dealt.map(({ files }) => files);
}

function groups(): readonly Group[] {
  const nameOf = (file: string) => basename(file, '.test.ts');
  const own = testsIn('test').filter((file) => dirname(file) === 'test');
  const alone = own.filter((file) => !together.flat().includes(nameOf(file))).map((file) => [file]);
  const shared = together.map((names) => own.filter((file) => names.includes(nameOf(file))));
  return [
    { files: testsIn('checker'), seconds: secondsBesideCode },
    ...[...shared, ...alone].map((files) => ({
      files,
      seconds: files.reduce((sum, file) => sum + (seconds[nameOf(file)] ?? others), 0),
    })),
  ];
}

function testsIn(folder: string): readonly string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(folder, file))
    .sort();
}

/** Runs test files in this process. Each is loaded when the tests of the one before have ended. */
function runFiles([file, ...rest]: readonly string[]): void {
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
