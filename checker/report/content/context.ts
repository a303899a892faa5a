import type { Context } from '../../explain/context.ts';
import type { Drawing } from '../../explain/text/invisible.ts';
import type { Conditions, DialogueReport, Report } from '../../model/report.ts';

/** The fields of a report that are known before its first dialogue is played. */
export type Opened = Pick<Report, 'question' | 'task' | 'submission' | 'files' | 'languages'>;

/** The context from which the findings of a dialogue are explained. `drawing` defaults to the explainer's own. */
export function contextOf(
  opened: Opened,
  dialogue: DialogueReport,
  { conditions, drawing }: { readonly conditions: Conditions | undefined; readonly drawing?: Drawing },
): Context {
  const { question, task, submission, files, languages } = opened;
  const { cast, transcript, story, played } = dialogue;
  const port = played?.options.port ?? task.port;
  const known = { question, task, submission, files, languages, cast, transcript, story, port };
  return { ...known, ...(conditions && { rest: conditions.rest }), ...(drawing && { drawing }) };
}
