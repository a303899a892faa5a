import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './checker.ts';

/** A question of the sheet in a language in which it is solved. */
interface Solved {
  readonly question: string;
  readonly language: string;
}

/** What `solutions/` holds. */
export const solutions: readonly Solved[] = readdirSync(join(root, 'solutions'))
  .filter((name) => /^q\d$/.test(name))
  .flatMap((question) =>
    readdirSync(join(root, 'solutions', question)).map((language) => ({ question, language })),
  );

/** The name of a solution, as `q3 python`. */
export const nameOf = ({ question, language }: Solved): string => `${question} ${language}`;
