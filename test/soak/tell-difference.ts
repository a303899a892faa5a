import { inspect } from 'node:util';
import { terminal } from '../../checker/report/terminal.ts';
import { plainPaint } from '../../checker/report/text/paint.ts';
import { type Difference, heldOf, type Played } from './memory.ts';

/** Both plays for a person: what was decided, then the whole transcript with its times. */
export async function tellDifference({ before, now }: Difference): Promise<string> {
  const { opened, report } = now;
  const heading = `## ${opened.submission} · ${report.id}: round ${now.round} differs`;
  const plays = before ? [before, now] : [now];
  const parts = await Promise.all(plays.map(tellPlay));
  return [heading, ...parts].join('\n\n');
}

async function tellPlay(played: Played): Promise<string> {
  const { round, begin, report } = played;
  const held = inspect(heldOf(played), { depth: Number.POSITIVE_INFINITY, breakLength: 100 });
  const unproved = report.transcript.flatMap((event) =>
    event.event === 'at-rest' && event.decided === 'patience'
      ? [`patience was over at ${event.ms} ms\n`]
      : [],
  );
  return `### Round ${round}, seed ${begin.seed}\n\n${held}\n\n${await transcriptOf(played)}${unproved.join('')}`;
}

async function transcriptOf(played: Played): Promise<string> {
  const options = {
    locale: 'en',
    paint: plainPaint,
    width: 100,
    verbose: true,
    ascii: false,
    plain: false,
  } as const;
  const page = () => Promise.reject(new Error('a terminal has no page'));
  let text = '';
  for await (const piece of terminal(eventsOf(played), { ...options, at: new Date(), page })) text += piece;
  return text;
}

/** The events of a run with nothing but this play. */
async function* eventsOf({ begin, opened, report }: Played) {
  yield begin;
  yield { ...opened, dialogues: 1 };
  yield { kind: 'dialogue', question: opened.question, submission: opened.submission, report } as const;
}
