import { languages } from '../languages/languages.ts';
import { type GreedyRead, greedyReadIn } from '../languages/row/greedy-reads.ts';
import { otherRole, type Role } from '../model/actor.ts';
import type { Where } from '../model/finding.ts';
import type { Locale } from '../model/locale.ts';
import type { Source } from '../model/standing.ts';
import type { Event } from '../model/transcript.ts';
import type { Context } from './context.ts';
import { whoIs } from './context.ts';
import { listOf } from './text/list.ts';
import { translator } from './words.ts';

type StandingContext = Pick<Context, 'transcript'> & Partial<Pick<Context, 'languages'>>;

/** What an actor was doing when the dialogue stopped: `waits for a line from the server`. */
export function standingWords(where: Where, context: StandingContext, locale: Locale): string {
  const t = translator(locale);
  const awaited = where.waits.filter((source) => source !== 'clock');
  if (where.line !== undefined && awaited.length > 0 && awaited.length < where.waits.length) {
    return t('stands.looks', { things: things(awaited, locale) });
  }
  const greedy = greedilyAwaited(where, context);
  if (greedy) {
    const source = where.waitsFor === 'keyboard' ? 'keyboard' : 'connection';
    return t('stands.waits', { things: t(`greedy.${greedy.kind}`, { ...greedy, source }) });
  }
  if (where.waits.length > 0) {
    return waitingFor(where.waits, locale);
  }
  if (where.calls) {
    return t(`stands.${where.calls}`);
  }
  if (where.asks) {
    return t('stands.asks');
  }
  const tried = context.transcript.findIndex((event) => 'probe' in event && event.probe);
  const before = context.transcript.slice(0, tried < 0 ? undefined : tried);
  const end = before.findLast((event) => isEnd(event, where.actor));
  if (end?.event === 'ended') {
    const here = where.line !== undefined;
    if (end.signal !== undefined) {
      return t('stands.signal', { signal: end.signal });
    }
    if (end.code === undefined) {
      return t(here ? 'stands.here' : 'stands.ended');
    }
    return t(here ? 'stands.codeHere' : 'stands.code', { code: end.code });
  }
  if (where.broke) {
    return t('stands.broke');
  }
  return isRunning(where.actor, before) ? t('stands.running') : waitingFor(['nothing'], locale);
}

/** What a line waits for that wants more than one line; undefined for every other wait. */
function greedilyAwaited(
  { actor, waits, text = '', whole }: Where,
  { languages: written = {} }: StandingContext,
): GreedyRead | undefined {
  const [source, ...others] = waits;
  if (others.length > 0 || (source !== 'keyboard' && source !== otherRole(actor))) return undefined;
  if (whole !== undefined) return { kind: 'count', count: whole };
  const language = written[actor];
  return language && language !== 'command' ? greedyReadIn(languages[language], text) : undefined;
}

/** `waits for its keyboard or a line from the server`. A program that waits only for a clock sleeps. */
export function waitingFor(sources: readonly Source[], locale: Locale): string {
  const t = translator(locale);
  const awaited = sources.filter((source) => source !== 'clock');
  // The stage reads what is printed, so there is always room again: what waits for it prints without end.
  if (awaited.length === 1 && awaited[0] === 'screen') return t('stands.prints');
  return awaited.length === 0
    ? t(sources.length === 0 ? 'stands.running' : 'stands.sleeps')
    : t('stands.waits', { things: things(awaited, locale) });
}

/** The sources as a list: `its keyboard or a line from the server`. */
export function things(sources: readonly Source[], locale: Locale): string {
  const t = translator(locale);
  const named = sources.map((source) => t(`source.${source}`));
  return listOf(named, 'or', locale);
}

/** Where each actor stood, with its file and line if known: `client.py line 9 waits for the server`. */
export function standingSentences(
  all: readonly Where[],
  context: Context,
  locale: Locale,
): readonly string[] {
  return all.map((where) =>
    standingSentence(where, { ...context, isShared: isFileShared(where, all) }, locale),
  );
}

/** Whether another actor stands in a file of the same name, so that the name does not tell whose it is. */
export function isFileShared({ actor, file }: Where, all: readonly Where[]): boolean {
  return file !== undefined && all.some((other) => other.actor !== actor && other.file === file);
}

function standingSentence(
  where: Where,
  context: Context & { readonly isShared: boolean },
  locale: Locale,
): string {
  const t = translator(locale);
  const { file, line, from } = where;
  const actor = t('actor', whoIs(where.actor, context));
  const named = file === undefined ? actor : line === undefined ? file : t('place', { file, line });
  const place = context.isShared ? t('place.of', { actor, place: named }) : named;
  const led = from && t('place', { file: from.file, line: from.line });
  const whole = led === undefined ? place : t('place.from', { place, from: led });
  return `${whole} ${standingWords(where, context, locale)}`;
}

function isEnd(event: Event, actor: Role): boolean {
  return event.event === 'ended' && event.actor === actor;
}

/**
 * Whether an actor ran until the end. Between two looks it may be seen in a call that returns at once, so the last rest
 * is asked.
 */
function isRunning(actor: Role, transcript: readonly Event[]): boolean {
  const rest = transcript.findLast((event) => event.event === 'at-rest');
  if (rest?.event !== 'at-rest') return false;
  return rest.decided === 'patience' || rest.standings.some((one) => one.actor === actor && one.running);
}
