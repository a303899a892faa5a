import type { Locale } from '../model/locale.ts';
import type { Unseen } from '../model/standing.ts';
import type { Decided, Event } from '../model/transcript.ts';
import type { Context } from './context.ts';
import { translator } from './words.ts';

/** Says how it was decided that nothing more would come: `decided at rest, after 3 ms`. */
export function decisionOf(decided: Decided, context: Context, locale: Locale): string {
  const ms = waitedMs(context);
  const values = { timed: ms === undefined ? 'no' : 'yes', ms: ms ?? 0 };
  const t = translator(locale);
  return decided === 'patience'
    ? t('decided.patience', { ...values, why: whyPatience(context) })
    : t(`decided.${decided}`, values);
}

/** Why only patience could decide: what the kernel does not show of a program, that one never stands still, computes or
 * sleeps for longer. */
function whyPatience(context: Context): Unseen | 'moves' | 'sleeps' | 'spun' | 'blind' {
  if (context.rest === 'patience') return 'blind';
  const { rest } = failureOf(context);
  if (rest?.event === 'at-rest' && rest.early) return 'sleeps';
  if (rest?.event === 'at-rest' && rest.spun) return 'spun';
  const standings = rest?.event === 'at-rest' ? rest.standings : [];
  return standings.flatMap(({ unseen }) => unseen ?? [])[0] ?? 'moves';
}

const acts: ReadonlySet<Event['event']> = new Set(['started', 'typed', 'sent', 'closed', 'killed']);

/**
 * The time from the stage's last act before the failing step to the decision to give it up; undefined if not recorded.
 */
function waitedMs(context: Context): number | undefined {
  const { rest, index } = failureOf(context);
  const last = context.transcript.slice(0, Math.max(index, 0)).findLast(({ event }) => acts.has(event));
  return rest && last ? Math.max(1, Math.round(rest.ms - last.ms)) : undefined;
}

/** The decision to give the failing step up, and its place in the transcript. */
function failureOf({ story, transcript }: Context): {
  readonly rest: Event | undefined;
  readonly index: number;
} {
  const failing = story.findIndex((line) => line.state === 'failed');
  const index = transcript.findIndex(({ event, step }) => event === 'at-rest' && step === failing);
  return { rest: transcript[index], index };
}
