import type { Program } from '../model/submission.ts';
import type { Tools } from './build/tools.ts';
import { type Prepared, prepare } from './prepare.ts';

const known = new WeakMap<Tools, Map<string, Promise<Prepared>>>();

/** As `prepare`, once for all dialogues of a run: a run is what has the same tools. */
export function prepareOnce(program: Program, tools: Tools): Promise<Prepared> {
  const prepared = known.get(tools) ?? new Map<string, Promise<Prepared>>();
  known.set(tools, prepared);
  const key = JSON.stringify(program);
  const one = prepared.get(key) ?? prepare(program, tools);
  prepared.set(key, one);
  return one;
}
