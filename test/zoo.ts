import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { languageOf, languages } from '../checker/languages/languages.ts';
import type { Role } from '../checker/model/actor.ts';
import type { Level } from '../checker/model/dialogue.ts';
import type { FindingCode } from '../checker/model/finding.ts';
import { absent } from './tools.ts';

/** What a submission says of itself, in about.json. */
export type About = Mistake | Oddity;

/** One change away from the solution. */
export interface Mistake {
  readonly change: string;
  /** What the report must call it. */
  readonly code: FindingCode;
  /** The dialogue that finds it; of several the first is played. */
  readonly dialogue: string | readonly [string, ...string[]];
  /** A mistake that only a robust dialogue finds does not fail the question. */
  readonly level: Level;
  /** Whose program has the mistake. */
  readonly actors: readonly Role[];
  /** By file, the line one would change. */
  readonly line?: Readonly<Record<string, number>>;
  /** By file, the lines of which the report points at one in its place: where the program stands because of it. */
  readonly stands?: Readonly<Record<string, number | readonly number[]>>;
  /** Why the report points at no line of that file. */
  readonly elsewhere?: string;
  /** Why the checker does not see it yet. */
  readonly todo?: string;
}

/** Unusual but right: it passes at level `required`. */
interface Oddity {
  readonly right: string;
  /** The robust dialogues that it fails all the same. */
  readonly robust?: readonly string[];
  readonly todo?: string;
}

/** The submissions of a folder, `q3/both-read-first` and so on, each with what it says of itself. */
export interface Zoo {
  readonly abouts: ReadonlyMap<string, About>;
  /** What has to be installed for the programs of a submission and is not, as one line; else false. */
  readonly missingFor: (name: string) => string | false;
}

/** Reads every about.json of a folder and the folders in it. */
export async function readZoo(folder: string): Promise<Zoo> {
  const files = await readdir(folder, { recursive: true });
  const abouts = new Map<string, About>();
  for (const file of files.filter((each) => basename(each) === 'about.json').sort()) {
    abouts.set(dirname(file), JSON.parse(await readFile(join(folder, file), 'utf8')));
  }
  return {
    abouts,
    missingFor(name) {
      const own = files.filter((file) => dirname(file) === name);
      return absent(...new Set(own.flatMap(toolsFor)));
    },
  };
}

/** The words that have a submission play what finds its mistake, or all that it must pass. */
export function playedOf(about: About): readonly string[] {
  return 'right' in about ? ['--level', 'required'] : ['--only', dialoguesOf(about)[0]];
}

export function dialoguesOf({ dialogue }: Mistake): readonly [string, ...string[]] {
  return typeof dialogue === 'string' ? [dialogue] : dialogue;
}

function toolsFor(file: string): readonly string[] {
  const language = languageOf(file);
  return language ? Object.values(languages[language].tools).map(({ names }) => names[0]) : [];
}
