import type { Context } from '../../explain/context.ts';
import type { Drawing } from '../../explain/invisible.ts';
import type { Conditions, DialogueReport, Report } from '../../model/report.ts';

/** What is known of a submission once its question is opened. */
export type Opened = Pick<Report, 'question' | 'task' | 'submission' | 'files' | 'languages'>;

/** What the words about one dialogue's findings need to know. */
export function contextOf(
  opened: Opened,
  dialogue: DialogueReport,
  { conditions, drawing }: { readonly conditions: Conditions | undefined; readonly drawing?: Drawing },
): Context {
  const { question, task, submission, files, languages } = opened;
  const { cast, transcript, story } = dialogue;
  const known = { question, task, submission, files, languages, cast, transcript, story };
  return { ...known, ...(conditions && { rest: conditions.rest }), ...(drawing && { drawing }) };
}
