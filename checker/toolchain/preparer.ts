import type { Program } from '../model/submission.ts';
import type { Tools } from './build/tools.ts';
import { type Prepared, prepare } from './prepare.ts';

/** Prepares programs with the tools of this machine, each program once. */
export interface Preparer {
  readonly tools: Tools;
  readonly prepare: (program: Program) => Promise<Prepared>;
  /** Keeps nothing more of a program that is not played again: a cohort has thousands. */
  readonly forget: (program: Program) => void;
}

/** Creates a preparer that keeps its results as long as it lives, or until a program is forgotten. */
export function createPreparer(tools: Tools): Preparer {
  const known = new Map<string, Promise<Prepared>>();
  return {
    tools,
    prepare(program) {
      const key = JSON.stringify(program);
      const prepared = known.get(key) ?? prepare(program, tools);
      known.set(key, prepared);
      return prepared;
    },
    forget: (program) => void known.delete(JSON.stringify(program)),
  };
}
