import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Role } from '../../checker/model/actor.ts';

/** What stands in a solution, and what stands there after the slip: as `String.replace` takes them. */
type Change = readonly [from: string | RegExp, to: string];

/** A slip that a student makes, as a change of the text of a solution. */
export interface Rule {
  /** What the program then does, or fails to do. */
  readonly name: string;
  /** Made one after the other: a program in which one of them finds nothing has not got this slip to make. */
  readonly changes: readonly [Change, ...Change[]];
  /** The programs that it is made in, by their path; all that have it to make if left out. */
  readonly only?: RegExp;
  /** Made in the server and in the client at once, where both have the same code. */
  readonly both?: true;
}

/** A solution with one slip. */
export interface Mutant {
  /** `q3/python/server.py never-flushes`, `q4/python does-not-fork` for a slip in both programs. */
  readonly name: string;
  readonly language: MutantLanguage;
  readonly question: string;
  /** Whose programs have the slip; the others are the solution's. */
  readonly roles: readonly Role[];
  /** The text of each program of the submission, by the name of its file. */
  readonly files: Readonly<Record<string, string>>;
}

export type MutantLanguage = 'python' | 'c' | 'typescript';

/** Every mutant that the rules of a language make of its solutions, in the order of the rules. */
export function mutantsOf(language: MutantLanguage, rules: readonly Rule[], solutions: string): Mutant[] {
  const submissions = questions.map((question) => readSolution(question, language, solutions));
  return rules.flatMap((rule) =>
    submissions.flatMap(({ question, files }) => {
      const names = Object.keys(files).filter((name) => rule.only?.test(`${question}/${name}`) ?? true);
      const groups = rule.both ? [names] : names.map((name) => [name]);
      return groups.flatMap((group) => {
        const slipped = group.flatMap((name) => {
          const text = slip(files[name] ?? '', rule);
          return text === undefined ? [] : [[name, text] as const];
        });
        if (slipped.length === 0) return [];
        const path = [question, language, ...(rule.both ? [] : group)].join('/');
        const roles = slipped.map(([name]) => basename(name, extname(name)) as Role);
        const changed = { ...files, ...Object.fromEntries(slipped) };
        return [{ name: `${path} ${rule.name}`, language, question, roles, files: changed }];
      });
    }),
  );
}

const questions: readonly string[] = ['q1', 'q2', 'q3', 'q4'];

function readSolution(question: string, language: MutantLanguage, solutions: string) {
  const folder = join(solutions, question, language);
  const names = readdirSync(folder).sort();
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  return { question, files };
}

/** The program after the slip; undefined when it has not got all that the rule changes. */
function slip(text: string, { changes }: Rule): string | undefined {
  let changed = text;
  for (const [from, to] of changes) {
    const next = changed.replace(from, to);
    if (next === changed) return undefined;
    changed = next;
  }
  return changed;
}
