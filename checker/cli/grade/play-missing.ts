import type { MeetingStore } from '../../cohort/matrix/meeting-store.ts';
import { solutionFirst } from '../../cohort/matrix/plan-meetings.ts';
import { type Opponents, playMeetings } from '../../cohort/matrix/play-meetings.ts';
import { sayCohort } from '../../cohort/words/say.ts';
import { type Matrix, solutionKey } from '../../model/cohort/matrix.ts';
import { gatherAnswers } from '../options/answers.ts';
import { createProgressLine } from '../terminal/progress.ts';
import { openGradingHost } from '../venue/open-grading-host.ts';
import type { GradeIntoOptions } from './grade-into-options.ts';
import { createGradeProgress } from './grade-progress.ts';
import type { MatrixQuestion } from './matrix-question.ts';

interface PlayMissingOptions extends GradeIntoOptions {
  readonly meetings: MeetingStore;
}

/** Plays the pairs of the plan that have no meeting yet, and tells each once it is kept. */
export async function playMissing(
  matrix: Matrix,
  { question, dialogue }: MatrixQuestion,
  options: PlayMissingOptions,
): Promise<void> {
  const { asked, lab, meetings, locale, signal, say } = options;
  const { entrants, plan, seed } = matrix;
  const known = new Map(entrants.map((one) => [one.key, one]));
  const left = solutionFirst(plan.pairs.filter((pair) => !matrix.meetingOf(pair)));
  const opponents = left.flatMap((pair): readonly Opponents[] => {
    const [client, server] = [known.get(pair.client), known.get(pair.server)];
    return client && server ? [{ client, server }] : [];
  });
  if (opponents.length === 0) return;
  const counted = createGradeProgress({ count: plan.pairs.length, now: () => performance.now(), say });
  for (let kept = plan.pairs.length - left.length; kept > 0; kept -= 1) counted.advance('kept');
  using line = createProgressLine(process.stderr);
  await using host = await openGradingHost(options);
  const playing = playMeetings(host, opponents, {
    ...{ store: meetings, lab, question, dialogue, seed, locale, signal },
    ...{ confirm: asked.repeat, patienceMs: asked.patience, sideBySide: asked.jobs },
    answered: gatherAnswers(asked.answers),
  });
  for await (const { client, server, verdict } of playing) {
    counted.advance('played');
    const name = `${nameOf(client, options)} ~ ${nameOf(server, options)}`;
    if (!process.stderr.isTTY)
      process.stderr.write(
        `${say('graded', { name, question: question.id, result: say(`result.${verdict}`) })}\n`,
      );
    line.show(counted.line({ name, read: entrants.length, expected: entrants.length }));
  }
}

function nameOf(key: string, { intake, locale }: GradeIntoOptions): string {
  if (key === solutionKey) return sayCohort(locale)('matrix.solution');
  return intake.expected.find((one) => one.key === key)?.student.name ?? key;
}
