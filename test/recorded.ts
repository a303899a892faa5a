import { readFile } from 'node:fs/promises';
import { parseDialogue } from '../checker/dialogue/parse.ts';
import type { DialogueReport, Report, ReportEvent } from '../checker/model/report.ts';

const root = new URL('../', import.meta.url);

/** The JSON report of a run in fixtures/reports/, told again event by event, as tests tell it to reporters. */
export async function recorded(name: string): Promise<readonly ReportEvent[]> {
  const text = await readFile(new URL(`fixtures/reports/${name}.json`, root), 'utf8');
  const { seed, conditions, reports } = JSON.parse(text) as Recording;
  const events: ReportEvent[] = [{ kind: 'begin', seed, conditions }];
  for (const told of reports) {
    const dialogues = await Promise.all(told.dialogues.map(withBothTitles));
    const { question, submission, files, languages } = told;
    events.push({ kind: 'opened', question, submission, files, languages, dialogues: dialogues.length });
    events.push(...dialogues.map((report) => ({ kind: 'dialogue', question, submission, report }) as const), {
      kind: 'closed',
      report: { ...told, dialogues },
    });
  }
  return [...events, { kind: 'end' }];
}

type Recording = Pick<Extract<ReportEvent, { kind: 'begin' }>, 'seed' | 'conditions'> & {
  readonly reports: readonly (Omit<Report, 'dialogues'> & { readonly dialogues: readonly Recorded[] })[];
};

type Recorded = Omit<DialogueReport, 'title'> & { readonly title: string };

/** The JSON report speaks one language; the dialogue's file has its title in both. */
async function withBothTitles(dialogue: Recorded): Promise<DialogueReport> {
  const text = await readFile(new URL(dialogue.file, root), 'utf8');
  return { ...dialogue, title: parseDialogue(text, dialogue.file).title };
}

/** Tells events as a run would. */
export async function* told(events: readonly ReportEvent[]): AsyncGenerator<ReportEvent> {
  yield* events;
}
