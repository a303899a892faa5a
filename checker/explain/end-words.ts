import type { Finding } from '../model/finding.ts';
import type { FloodedBy, ProgramEnd } from '../model/finding-details.ts';
import type { Locale } from '../model/locale.ts';
import type { Context } from './context.ts';
import type { FieldWords } from './field-parts.ts';
import { listOf } from './text/list.ts';
import { translator } from './words.ts';

/** Whether a program that should have ended has connected, and has read the end of its keyboard. */
export function stillHow({
  connects,
  unread,
  goesOn,
}: Extract<Finding, { code: 'still-running' }>): FieldWords['how'] {
  if (!connects) return unread ? 'endUnread' : goesOn ? 'endTaken' : 'other';
  return connects === 'never' ? 'unasked' : 'refused';
}

export function floodedHow(by: FloodedBy | undefined): FieldWords['how'] {
  return by === 'unaccepted' || by === 'nothing' ? by : 'other';
}

/** What went before an end that came too early, as seen from the program that is to be fixed. */
export function endedHow(finding: Extract<Finding, { code: 'ended-early' }>): FieldWords['how'] {
  const { end, keyboard, after, actors } = finding;
  if ('hungUp' in end) return 'hungUp';
  if (keyboard) return keyboard === actors[0] ? 'ownKeyboard' : 'otherKeyboard';
  return after === undefined ? 'other' : after === 'its first line' ? 'firstLine' : 'unsent';
}

/** Signals that a program gets for what it did itself, with memory or numbers, are told from those that are sent. */
export function howEnded(end: ProgramEnd | undefined): FieldWords['how'] {
  if (!end || !('signal' in end)) return 'other';
  return sentSignals.has(end.signal) ? 'sent' : 'signal';
}

const sentSignals: ReadonlySet<string> = new Set([
  'SIGHUP',
  'SIGINT',
  'SIGQUIT',
  'SIGKILL',
  'SIGTERM',
  'SIGUSR1',
  'SIGUSR2',
]);

/** Where the processes stand that a program has left behind, or else their numbers. */
export function leftAt(
  { actors: [role], pids, where }: Extract<Finding, { code: 'left-behind' }>,
  locale: Locale,
): string {
  const t = translator(locale);
  const places = where.flatMap(({ actor, file, line }) =>
    actor === role && file !== undefined && line !== undefined ? [t('place', { file, line })] : [],
  );
  if (places.length > 0) return listOf([...new Set(places)], 'and', locale);
  return t('left.processes', { pids: pids.join(', '), count: pids.length });
}

/**
 * Whether the two programs were connected, whether the program said anything, what one that has ended keeps, and the call with
 * which a busy one does not wait.
 */
export function endWords(finding: Finding, { transcript }: Pick<Context, 'transcript'>) {
  return {
    began: transcript.some(({ event }) => event === 'connected') ? 'yes' : 'no',
    printed: finding.evidence ? 'yes' : 'no',
    keeps: (finding.code === 'left-behind' && finding.keeps) || 'unknown',
    unwaiting: (finding.code === 'busy' && finding.unwaiting) || 'none',
  };
}
