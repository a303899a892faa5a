import { systemFailures, usage } from '../../languages/failures/system.ts';
import { languages } from '../../languages/languages.ts';
import type { FailureReason, Failures } from '../../languages/row/failures.ts';
import type { Language } from '../../languages/row/language.ts';
import type { Finding } from '../../model/finding.ts';
import type { JudgeOptions } from '../../model/play-record.ts';
import type { ActorHistory } from '../history/actor-history.ts';
import { lastWords } from '../history/evidence.ts';
import type { History } from '../history/history.ts';

interface ReasonOptions {
  readonly options: Pick<JudgeOptions, 'languages'>;
  readonly history: Pick<History, 'actors'>;
}

/** Adds to the finding of a program that broke why it did, where its last words tell it. */
export function withReason(finding: Finding, { options, history }: ReasonOptions): Finding {
  const [role] = finding.actors;
  if (role === undefined) return finding;
  if (finding.code === 'ended-early' || finding.code === 'not-listening')
    return saysUsage(history.actors[role]) ? { ...finding, reason: 'wants-arguments' as const } : finding;
  if (finding.code !== 'crashed') return finding;
  const language = options.languages?.[role];
  const rows =
    language === undefined || language === 'command' ? Object.values(languages) : [languages[language]];
  const line = finding.where.find(({ actor, broke }) => actor === role && broke)?.text ?? '';
  const isSource = language !== 'command';
  if (isSource && rows.some(({ argument }) => argument.test(line)))
    return { ...finding, ...because('wants-arguments') };
  const { end } = finding;
  if (end && 'signal' in end) {
    const isNull = finding.where.some((place) => place.actor === role && place.pointer);
    const known = end.signal === 'SIGPIPE' ? 'broken-pipe' : isNull ? 'null-pointer' : undefined;
    return known ? { ...finding, ...because(known) } : finding;
  }
  const found = reasonIn(finding.evidence ?? '', rows);
  if (!found) return finding;
  const [reason, what] = found;
  const told = reason === 'end-of-keyboard' && !hadEnd(history.actors[role]) ? 'no-keyboard' : reason;
  return { ...finding, ...because(told, what) };
}

function because(reason: FailureReason, what?: string): Because {
  return { reason, ...(what !== undefined && { what }) };
}

type Because = { readonly reason: FailureReason; readonly what?: string };

/** A reason, and the name that it is about. */
type Told = readonly [reason: FailureReason, what: string | undefined];

function reasonIn(evidence: string, rows: readonly Language[]): Told | undefined {
  const tables = rows.map(({ failures, errorLine }) => ({ failures, said: toldIn(evidence, errorLine) }));
  for (const { failures, said } of [...tables, { failures: systemFailures, said: evidence }]) {
    const found = firstOf(failures, said);
    if (found) return found;
  }
  return undefined;
}

function firstOf(failures: Failures, said: string): Told | undefined {
  for (const [reason, pattern] of failures) {
    const match = pattern.exec(said);
    if (match) return [reason, match.groups?.what];
  }
  return undefined;
}

/** A language whose last line tells what happened may have told of others before, in the course of which it did. */
function toldIn(evidence: string, errorLine: Language['errorLine']): string {
  if (errorLine === 'first') return evidence;
  const errors = [...evidence.matchAll(/^[\w.]*(?:Error|Exception|Exit|Interrupt)\b/gm)];
  return evidence.slice(errors.at(-1)?.index ?? 0);
}

/** Whether a program ended in order after it had said how it is called. */
function saysUsage(actor: ActorHistory): boolean {
  return actor.ended !== undefined && usage.test(lastWords(actor));
}

/** Whether the stage has closed the keyboard of a program. */
function hadEnd({ keyboardClosed }: ActorHistory): boolean {
  return keyboardClosed !== undefined;
}
