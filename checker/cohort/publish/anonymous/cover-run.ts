import type { GradedRun } from '../../../model/cohort/cohort.ts';

/** A run with every text covered that a student, or the name of a student’s file, may have put there. */
export function coverRun(run: GradedRun, cover: (text: string) => string): GradedRun {
  return {
    ...run,
    seed: cover(run.seed),
    reports: run.reports.map((report) => coverTexts(report, cover)),
  };
}

/** The fields of a report that hold such texts, or more of it. Every other text is the lab's or the checker's own. */
const telling = new Set([
  'submission',
  'files',
  'server',
  'client',
  'file',
  'command',
  'program',
  'problem',
  'text',
  'texts',
  'shown',
  'pieces',
  'evidence',
  'prompt',
  'untyped',
  'dir',
  'path',
  'word',
  'there',
  'folder',
  'folders',
  'said',
  'seed',
]);

/** Of these, only what stands inside `files` is a text of the student's: elsewhere they name a cast or a language. */
const inFilesOnly = new Set(['server', 'client']);

/** Any value of ours with such texts covered. */
export function coverTexts<Value>(value: Value, cover: (text: string) => string): Value {
  return covered(value, cover) as Value;
}

function covered(value: unknown, cover: (text: string) => string, field = '', around = ''): unknown {
  if (typeof value === 'string') {
    const isText = telling.has(field) && (!inFilesOnly.has(field) || around === 'files');
    return isText ? cover(value) : value;
  }
  if (Array.isArray(value)) return value.map((each) => covered(each, cover, field, around));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, covered(each, cover, name, field)]),
  );
}
