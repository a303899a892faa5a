import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Around, type Run, root, run, temporary } from './checker.ts';

/** A copy for students, made by `handout` in a new folder. */
export interface Copy {
  readonly folder: string;
  readonly made: Run;
  /** Its files, as paths in it, without those that were installed. */
  readonly files: () => readonly string[];
  readonly text: (path: string) => string;
  readonly json: (path: string) => Readonly<Record<string, unknown>>;
  /** Runs a command in it. */
  readonly run: (command: readonly string[], around?: Omit<Around, 'cwd'>) => Promise<Run>;
  /** Puts the solution of a question in the place of its stubs. */
  readonly solve: (question: string, language: string) => void;
}

/** Hands out into a new folder. The words come after its name. */
export async function makeCopy(words: readonly string[]): Promise<Copy> {
  const folder = join(mkdtempSync(join(temporary, 'handout-')), 'copy');
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  return {
    folder,
    made: await handOut([folder, ...words]),
    files: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .filter((path) => !path.startsWith('node_modules/')),
    text,
    json: (path) => JSON.parse(text(path)),
    run: (command, around = {}) => run(command, { ...around, cwd: folder }),
    solve: (question, language) =>
      cpSync(join(root, 'solutions', question, language), join(folder, 'exercises', question, language), {
        recursive: true,
      }),
  };
}

/** Runs `alternance handout …` to its end. */
export function handOut(words: readonly string[], around: Around = {}): Promise<Run> {
  return run([join(root, 'bin', 'alternance'), 'handout', ...words], around);
}
