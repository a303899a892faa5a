import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { absent } from '../../tools.ts';
import { type About, dialoguesOf, readZoo } from '../../zoo.ts';
import type { Expected } from './expected.ts';
import type { Random } from './random.ts';

/** A program to hand in, or what is none, and what it must come to. */
interface Source {
  readonly name: string;
  readonly expected: Expected;
  readonly give: (folder: string) => void;
}

/** What was handed in by each student of a cohort, by the key of the hand-in. */
export type MadeCohort = ReadonlyMap<string, Pick<Source, 'name' | 'expected'>>;

/** How a cohort is made. */
export interface MakeCohortOptions {
  readonly root: string;
  readonly count: number;
  readonly random: Random;
  /** A port of this machine at which somebody listens; what connects out tries it. */
  readonly port: number;
}

/**
 * Writes a cohort of so many hand-ins into a folder: solutions, wrong and unusual
 * submissions, hostile ones, and some that cannot be read. Each is drawn from all there are before one comes again.
 */
export async function makeCohort(folder: string, options: MakeCohortOptions): Promise<MadeCohort> {
  const { root, count, random, port } = options;
  const [solutions, submissions, hostile] = [solutionsOf(root), await zooOf(root), hostileOf(root, port)];
  const right = Array.from({ length: 4 }, () => solutions);
  const kinds = [...right, submissions, hostile, submissions, unreadable, submissions, hostile, submissions];
  const left = new Map<readonly Source[], Source[]>();
  const made = new Map<string, Source>();
  for (let number = 0; number < count; number += 1) {
    const kind = kinds[number % kinds.length] ?? [];
    const drawn = left.get(kind)?.length ? left.get(kind) : random.shuffled(kind);
    const source = drawn?.pop();
    if (!drawn || !source) throw new RangeError('nothing to hand in');
    left.set(kind, drawn);
    const key = `student-${String(number).padStart(4, '0')}`;
    source.give(join(folder, key));
    made.set(key, source);
  }
  return made;
}

function solutionsOf(root: string): readonly Source[] {
  const tools: Readonly<Record<string, string>> = { python: 'python3', c: 'gcc' };
  return ['q1', 'q2', 'q3', 'q4'].flatMap((question) =>
    readdirSync(join(root, 'solutions', question))
      .filter((language) => !absent(tools[language] ?? 'node'))
      .map((language): Source => {
        const name = join('solutions', question, language);
        const expected = { kind: 'passes', question, points: 'all' } as const;
        return { name, expected, give: (folder) => copy(join(root, name), join(folder, question)) };
      }),
  );
}

async function zooOf(root: string): Promise<readonly Source[]> {
  const { abouts, missingFor } = await readZoo(join(root, 'fixtures', 'submissions'));
  return [...abouts].flatMap(([name, about]): readonly Source[] => {
    if (about.commands || about.todo || missingFor(name)) return [];
    const question = dirname(name);
    const expected = expectedOf(about, question);
    const from = join(root, 'fixtures', 'submissions', name);
    return [{ name, expected, give: (folder) => copy(from, join(folder, question)) }];
  });
}

function expectedOf(about: About, question: string): Expected {
  if ('right' in about) return { kind: 'passes', question, points: 'some' };
  return { kind: 'fails', question, dialogue: dialoguesOf(about)[0], code: about.code };
}

function hostileOf(root: string, port: number): readonly Source[] {
  const top = join(root, 'fixtures', 'hostile');
  return readdirSync(top).map((name): Source => {
    const about = JSON.parse(readFileSync(join(top, name, 'about.json'), 'utf8')) as {
      readonly code?: string;
      readonly passes?: true;
    };
    const heading = { question: 'q1', dialogue: 'one-line' };
    const expected: Expected = about.passes
      ? { kind: 'contained', ...heading }
      : { kind: 'fails', ...heading, ...(about.code !== undefined && { code: about.code }) };
    const give = (folder: string) => {
      copy(join(top, name), join(folder, 'q1'));
      writeFileSync(join(folder, 'q1', 'port'), `${port}\n`);
    };
    return { name: join('hostile', name), expected, give };
  });
}

const unreadable: readonly Source[] = [
  {
    name: 'an empty folder',
    expected: { kind: 'unreadable' },
    give: (folder) => void mkdirSync(folder, { recursive: true }),
  },
  {
    name: 'a broken archive',
    expected: { kind: 'unreadable' },
    give: (folder) => writeFileSync(`${folder}.zip`, 'no archive'),
  },
];

/** Without what tells what it must come to. */
function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  for (const name of ['about.json', 'expected.json']) rmSync(join(to, name), { force: true });
}
