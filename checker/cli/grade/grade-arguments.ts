import { UsageError } from '../../model/fault.ts';
import type { Question } from '../../model/lab.ts';
import { questionCalled } from '../../model/lab.ts';
import type { LabFolder } from '../../submissions/open-lab.ts';
import type { ArgumentsOf } from '../options/option.ts';
import type { SayGrade } from '../words/grade/say.ts';
import type { gradeOptions } from './grade-options.ts';

/** What `grade` was asked for. */
export type GradeArguments = ArgumentsOf<typeof gradeOptions>;

/** The folder of the hand-ins, and the questions: those that are named, or all of the lab. */
export function readOperands(
  [path, ...words]: readonly string[],
  { lab, say }: { readonly lab: LabFolder; readonly say: SayGrade },
): { readonly path: string; readonly questions: readonly Question[] } {
  const { questions } = lab.lab;
  if (path === undefined) throw new UsageError(say('which-cohort'));
  const named = words.map((word) => {
    const found = questionCalled(word, lab.lab);
    if (found) return found;
    throw new UsageError(say('one-cohort', { word, questions: questions.map(({ id }) => id).join(', ') }));
  });
  return { path, questions: named.length > 0 ? questions.filter((one) => named.includes(one)) : questions };
}

/** Throws a UsageError of one line if two options contradict each other. */
export function refuseContradictions(
  { anonymous, moodle, only, rejudge, matrix, ...asked }: GradeArguments,
  say: SayGrade,
): void {
  if (anonymous && moodle) throw new UsageError(say('moodle-anonymous'));
  if (asked.similar) {
    const idle = { matrix, only, rejudge, moodle, rubric: asked.rubric, 'out-of': asked['out-of'] };
    const [option] = Object.entries(idle).find(([, value]) => value !== undefined) ?? [];
    if (option !== undefined) throw new UsageError(say('similar-alone', { option: `--${option}` }));
  }
  if (matrix !== undefined) {
    const idle = { only, rejudge, moodle, rubric: asked.rubric, 'out-of': asked['out-of'] };
    const [option] = Object.entries(idle).find(([, value]) => value !== undefined) ?? [];
    if (option !== undefined) throw new UsageError(say('matrix-alone', { option: `--${option}` }));
  }
  if (asked.queue !== undefined) {
    const alone = { rejudge, matrix, similar: asked.similar, 'dry-run': asked['dry-run'] };
    const [option] = Object.entries(alone).find(([, value]) => value !== undefined) ?? [];
    if (option !== undefined) throw new UsageError(say('queue-alone', { option: `--${option}` }));
    if (asked.jobs !== undefined) throw new UsageError(say('queue-jobs'));
  } else {
    const idle = ['queue-ca', 'store'].find((name) => asked[name as 'store'] !== undefined);
    if (idle !== undefined) throw new UsageError(say('queue-missing', { option: `--${idle}` }));
  }
  if (rejudge && only !== undefined) throw new UsageError(say('rejudge-alone', { option: '--only' }));
}

/** A date and a time of this machine's clock, in ms since 1970. */
export function readDeadline(value: string | undefined, say: SayGrade): number | undefined {
  if (value === undefined) return undefined;
  const at = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:?\d\d)?)?$/.test(value)
    ? Date.parse(/[T ]/.test(value) ? value.replace(' ', 'T') : `${value}T23:59:59`)
    : Number.NaN;
  if (Number.isNaN(at)) throw new UsageError(say('bad-deadline', { value }));
  return at;
}
