import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { freshen } from '../checker/dialogue/fresh/freshen.ts';
import { parseDialogue } from '../checker/dialogue/parse.ts';
import { spokenStepOf } from '../checker/judge/findings/spoken-step.ts';
import type { Finding } from '../checker/model/finding.ts';
import type { FindingDetails } from '../checker/model/finding-details.ts';
import { questionOf } from '../checker/model/lab.ts';
import type { DialogueReport, Report, ReportEvent, Task } from '../checker/model/report.ts';
import type { StoryLine } from '../checker/model/story.ts';
import { type LabFolder, openLab } from '../checker/submissions/open-lab.ts';
import { taskOf } from '../checker/submissions/task-of.ts';

const root = new URL('../', import.meta.url);

/** The events of a run recorded in fixtures/reports/, rebuilt from its JSON report for the reporters' tests. */
export async function recorded(name: string): Promise<readonly ReportEvent[]> {
  const text = await readFile(new URL(`fixtures/reports/${name}.json`, root), 'utf8');
  const { seed, conditions, reports } = JSON.parse(text) as Recording;
  const lab = await openLab('.', fileURLToPath(root));
  const events: ReportEvent[] = [{ kind: 'begin', seed, conditions }];
  for (const told of reports) {
    const dialogues = await Promise.all(told.dialogues.map((dialogue) => withOwnText(dialogue, seed)));
    const { question, submission, files, languages } = told;
    const task = taskIn(lab, question);
    events.push({
      kind: 'opened',
      question,
      task,
      submission,
      files,
      languages,
      dialogues: dialogues.length,
    });
    events.push(...dialogues.map((report) => ({ kind: 'dialogue', question, submission, report }) as const), {
      kind: 'closed',
      report: { ...told, task, dialogues },
    });
  }
  return [...events, { kind: 'end' }];
}

function taskIn(lab: LabFolder, id: string): Task {
  const question = questionOf(lab.lab, id);
  if (!question) throw new RangeError(`the lab has no question ${id}`);
  return taskOf(question, lab);
}

type Recording = Pick<Extract<ReportEvent, { kind: 'begin' }>, 'seed' | 'conditions'> & {
  readonly reports: readonly (Omit<Report, 'dialogues' | 'task'> & {
    readonly dialogues: readonly Recorded[];
  })[];
};

type Recorded = Omit<DialogueReport, 'title' | 'findings' | 'story'> & {
  readonly title: string;
  readonly findings: readonly RecordedFinding[];
  readonly story: readonly Pick<StoryLine, 'state'>[];
};

/** A finding in the JSON report: its own fields are in `details`, and its step is one text. */
type RecordedFinding = Omit<Finding, 'step'> & {
  readonly step?: { readonly line: number };
  readonly details: FindingDetails;
};

/** Adds both titles and the steps from the dialogue's file: the JSON report has them in one language and as text. */
async function withOwnText(recording: Recorded, seed: string): Promise<DialogueReport> {
  const { file } = recording;
  const { title, steps } = freshen(parseDialogue(await readFile(new URL(file, root), 'utf8'), file), seed);
  const told = steps.map((step) => ({ ...spokenStepOf(step), line: step.line }));
  return {
    ...recording,
    title,
    findings: recording.findings.map(
      ({ code, actors, where, evidence, fault, details, decided, ...finding }) => {
        const step = told.find(({ line }) => line === finding.step?.line);
        const known = {
          code,
          actors,
          where,
          ...(evidence !== undefined && { evidence }),
          ...(fault && { fault }),
        };
        return { ...known, ...details, ...(step && { step: { ...step, file }, decided }) } as Finding;
      },
    ),
    story: recording.story.flatMap(({ state }, index) => {
      const step = told[index];
      return step ? [{ ...step, state }] : [];
    }),
  };
}

/** Yields events as a run would. */
export async function* told(events: readonly ReportEvent[]): AsyncGenerator<ReportEvent> {
  yield* events;
}
