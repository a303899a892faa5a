import type { Locale } from '../model/locale.ts';
import type { Decided, Event } from '../model/transcript.ts';
import type { Context } from './context.ts';
import { translator } from './words.ts';

/** Says how it was decided that nothing more would come: `decided at rest, after 3 ms`. */
export function decisionOf(decided: Decided, context: Context, locale: Locale): string {
  const ms = waitedMs(context);
  const values = { timed: ms === undefined ? 'no' : 'yes', ms: ms ?? 0 };
  const t = translator(locale);
  return decided === 'patience'
    ? t('decided.patience', { ...values, rest: context.rest ?? 'proof' })
    : t(`decided.${decided}`, values);
}

const acts: ReadonlySet<Event['event']> = new Set(['started', 'typed', 'sent', 'closed', 'killed']);

/**
 * The time from the stage's last act before the failing step to the decision to give it up; undefined if not recorded.
 */
function waitedMs({ story, transcript }: Context): number | undefined {
  const failing = story.findIndex((line) => line.state === 'failed');
  const end = transcript.findIndex(({ event, step }) => event === 'at-rest' && step === failing);
  const last = transcript.slice(0, Math.max(end, 0)).findLast(({ event }) => acts.has(event));
  const rest = transcript[end];
  return rest && last ? Math.max(1, Math.round(rest.ms - last.ms)) : undefined;
}
