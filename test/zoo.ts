import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { languageOf, languages } from '../checker/languages/languages.ts';
import type { Role } from '../checker/model/actor.ts';
import type { Level } from '../checker/model/dialogue.ts';
import type { FindingCode } from '../checker/model/finding.ts';
import { absent } from './tools.ts';

/** The contents of a submission's about.json. */
export type About = (Mistake | Oddity) & {
  /** The commands that start its programs in its folder, where it is not handed in as files. */
  readonly commands?: Readonly<Partial<Record<Role, string>>>;
  /** It would end the checker where dialogues have no processes of their own. */
  readonly needsOwnProcesses?: true;
};

/** A submission one change away from the solution. */
export interface Mistake {
  readonly change: string;
  /** The code that the report must give. */
  readonly code: FindingCode;
  /** The dialogue that finds the mistake; the first of several is played. */
  readonly dialogue: string | readonly [string, ...string[]];
  /** A mistake that only a robust dialogue finds does not fail the question. */
  readonly level: Level;
  /** The roles whose program has the mistake. */
  readonly actors: readonly Role[];
  /** By file, the line to change. */
  readonly line?: Readonly<Record<string, number>>;
  /**
   * By file, the lines where the mistake makes the program wait: the report points at one of them instead of `line`.
   */
  readonly stands?: Readonly<Record<string, number | readonly number[]>>;
  /** Why the report points at no line of the file. */
  readonly elsewhere?: string;
  /** Why the checker does not find it yet. */
  readonly todo?: string;
}

/** A submission that is unusual but right: it passes at level `required`. */
interface Oddity {
  readonly right: string;
  /** The robust dialogues that it still fails. */
  readonly robust?: readonly string[];
  readonly todo?: string;
}

/** The submissions of a folder, named `q3/both-read-first` and so on, each with its about.json. */
export interface Zoo {
  readonly abouts: ReadonlyMap<string, About>;
  /** The tools that a submission needs and this machine lacks, in one line; false if it has all. */
  readonly missingFor: (name: string) => string | false;
}

/** Whether this process may make process namespaces. */
const hasOwnProcesses = spawnSync('unshare', ['--pid', '--fork', '--mount-proc', 'true']).status === 0;

/** Reads every about.json of a folder and of the folders in it. */
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
      if (abouts.get(name)?.needsOwnProcesses && !hasOwnProcesses)
        return `${name}: no process namespaces here`;
      return absent(...new Set(own.flatMap(toolsFor)));
    },
  };
}

/** The question of a submission, and the options that name its programs. `folder` is its path, from the checker's own. */
export function namedBy(folder: string, { commands }: About): readonly string[] {
  const question = basename(dirname(folder));
  if (!commands) return [question, '--dir', folder];
  return [
    question,
    ...Object.entries(commands).flatMap(([role, command]) => [`--${role}`, `cd ${folder} && ${command}`]),
  ];
}

/** The options that play the dialogue of a mistake, or those that an unusual submission must pass. */
export function playedOf(about: About): readonly string[] {
  return 'right' in about ? ['--level', 'required'] : ['--only', dialoguesOf(about)[0]];
}

/** The dialogues that find a mistake, the one to play first. */
export function dialoguesOf({ dialogue }: Mistake): readonly [string, ...string[]] {
  return typeof dialogue === 'string' ? [dialogue] : dialogue;
}

function toolsFor(file: string): readonly string[] {
  const language = languageOf(file);
  return language ? Object.values(languages[language].tools).map(({ names }) => names[0]) : [];
}
