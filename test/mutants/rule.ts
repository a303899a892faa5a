import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Role } from '../../checker/model/actor.ts';

/** The text in a solution and the text after the slip, as `String.replace` takes them. */
type Change = readonly [from: string | RegExp, to: string];

/** A slip that students make, as a change of the text of a solution. */
export interface Rule {
  /** What the program then does, or does not do. */
  readonly name: string;
  /** The changes, made in this order. A program in which one of them matches nothing has no place for this slip. */
  readonly changes: readonly [Change, ...Change[]];
  /** The paths of the programs in which the slip is made; if undefined, all that have a place for it. */
  readonly only?: RegExp;
  /** Whether the slip is made in server and client at once, because both have the same code. */
  readonly both?: true;
}

/** A solution with one slip. */
export interface Mutant {
  /** `q3/python/server.py never-flushes`, or `q4/python does-not-fork` for a slip in both programs. */
  readonly name: string;
  readonly language: MutantLanguage;
  readonly question: string;
  /** The roles whose program has the slip; the other program is the solution's. */
  readonly roles: readonly Role[];
  /** The text of each program, by the name of its file. */
  readonly files: Readonly<Record<string, string>>;
}

/** The languages in which mutants are made. */
export type MutantLanguage = 'python' | 'c' | 'typescript';

/** The mutants that the rules of a language make of its solutions, in the order of the rules. */
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

/** The program after the slip; undefined if one of the changes matches nothing. */
function slip(text: string, { changes }: Rule): string | undefined {
  let changed = text;
  for (const [from, to] of changes) {
    const next = changed.replace(from, to);
    if (next === changed) return undefined;
    changed = next;
  }
  return changed;
}
