import type { Store } from '../../cohort/grading/store.ts';
import { findEntrants } from '../../cohort/matrix/find-entrants.ts';
import { type MeetingStore, nameOfPair } from '../../cohort/matrix/meeting-store.ts';
import { planMeetings } from '../../cohort/matrix/plan-meetings.ts';
import { hashOf } from '../../cohort/matrix/play-meetings.ts';
import type { HandIn } from '../../model/cohort/hand-in.ts';
import type { Matrix, Meeting, Pairing } from '../../model/cohort/matrix.ts';
import { UsageError } from '../../model/fault.ts';
import { readReport } from '../../report/json/read-report.ts';
import { createProgressLine } from '../terminal/progress.ts';
import type { GradeIntoOptions } from './grade-into-options.ts';
import { gradingSettings } from './grading-settings.ts';
import type { MatrixQuestion } from './matrix-question.ts';

interface OpenMatrixOptions extends GradeIntoOptions {
  readonly store: Store;
  readonly meetings: MeetingStore;
}

/** Finds who takes part, plans the meetings, and knows those that were played before and are still of the same programs. */
export async function openMatrix(
  { question, dialogue }: MatrixQuestion,
  options: OpenMatrixOptions,
): Promise<Matrix> {
  const { store, meetings } = options;
  const handIns = await receiveAll(options);
  const planned = await planMatrix(handIns, { ...options, question, dialogue, seed: store.seed });
  const { entrants } = planned;
  const known = new Map(entrants.map((one) => [one.key, one]));
  const meetingOf = (pair: Pairing): Meeting | undefined => {
    const meeting = meetings.meetings.get(nameOfPair(pair));
    const [client, server] = [known.get(pair.client), known.get(pair.server)];
    return client && server && meeting?.hash === hashOf({ client, server }) ? meeting : undefined;
  };
  const { id, title, level, points } = dialogue;
  return {
    ...{ question: question.id, dialogue: { id, title, level, points }, seed: store.seed },
    ...{ ...planned, meetingOf },
    async load(pair) {
      const text = await meetings.load(pair);
      return text === undefined ? undefined : readReport(text);
    },
  };
}

/** What the meetings of a question are planned from. */
export interface PlanMatrixOptions extends MatrixQuestion, Pick<GradeIntoOptions, 'asked' | 'lab' | 'say'> {
  readonly seed: string;
}

/** Finds who takes part, and plans the meetings. Throws a UsageError if no hand-in has a program of the question. */
export async function planMatrix(
  handIns: readonly HandIn[],
  { asked, lab, question, dialogue, seed, say }: PlanMatrixOptions,
): Promise<Pick<Matrix, 'entrants' | 'aside' | 'plan'>> {
  const settings = await gradingSettings(asked);
  const { entrants, aside } = await findEntrants(handIns, { lab, question, dialogue, settings });
  if (entrants.every(({ handIn }) => !handIn))
    throw new UsageError(say('matrix-nobody', { value: asked.matrix ?? '' }));
  return { entrants, aside, plan: planMeetings(entrants, seed) };
}

async function receiveAll({ intake, say }: GradeIntoOptions): Promise<readonly HandIn[]> {
  using progress = createProgressLine(process.stderr);
  const handIns: HandIn[] = [];
  for await (const handIn of intake.receive()) {
    handIns.push(handIn);
    progress.show(say('received', { done: handIns.length, count: intake.expected.length }));
  }
  return handIns;
}
