import type { Finding, SourceEncoding } from '../model/finding.ts';
import type { LimitKind } from '../model/limit-kind.ts';
import type { Escape, LateUntil } from '../model/line-details.ts';
import type { Locale } from '../model/locale.ts';
import type { HeldSocket } from '../model/standing.ts';
import type { NotYet, Wish } from '../model/wish.ts';
import { listOf } from './text/list.ts';
import { quoted } from './text/typography.ts';
import { translator } from './words.ts';

/** The fields that depend on a finding's code, as arguments of its messages. */
export interface FieldWords {
  /** The line, port or wait that was expected. */
  readonly expected: string;
  /** What came instead. */
  readonly actual: string;
  /** Whether anything came. */
  readonly got: 'yes' | 'no';
  /** Which of several messages applies. */
  readonly how:
    | SourceEncoding
    | 'commented'
    | 'signal'
    | 'sent'
    | 'zero'
    | 'hungUp'
    | 'ownKeyboard'
    | 'goesOn'
    | 'endUnread'
    | 'child'
    | 'thread'
    | 'clock'
    | 'resumption'
    | 'keyboard'
    | 'otherKeyboard'
    | 'unsent'
    | 'firstLine'
    | 'turn'
    | 'untyped'
    | 'echo'
    | 'empty'
    | 'typing'
    | 'cut'
    | 'begun'
    | 'unasked'
    | 'unaccepted'
    | 'nothing'
    | 'refused'
    | 'padded'
    | 'leftover'
    | 'dropped'
    | 'questioned'
    | 'doubled'
    | 'halved'
    | 'undecoded'
    | 'connection'
    | 'escapes'
    | 'pieces'
    | 'between'
    | 'capitals'
    | 'early'
    | 'shortened'
    | 'endTaken'
    | 'byLine'
    | 'endOfKeyboard'
    | 'endOfConnection'
    | LateUntil
    | LimitKind
    | NotYet
    | 'udp'
    | 'calling'
    | 'idle'
    | 'none'
    | 'other';
  /** What a program asks for that asks first. */
  readonly wish: Wish;
}

/** Bytes are told in millions of them, everything else as it is. */
export function unitOf(limit: LimitKind): number {
  return limit === 'memory' || limit === 'disk' ? 1_048_576 : 1;
}

export const none: FieldWords = { expected: '', actual: '', got: 'no', how: 'other', wish: 'other' };

/** What was sent piece by piece in one turn. */
export function pieceWords(
  pieces: readonly string[],
  said: (text: string) => string,
  locale: Locale,
): string {
  return listOf(
    pieces.map((piece) => quoted(said(piece), locale)),
    'and',
    locale,
  );
}

/** `“\n” in place of the newline`, and the like, for a few of them. */
export function escapeWords(escapes: readonly Escape[], locale: Locale): string {
  const t = translator(locale);
  const places = escapes
    .slice(0, 4)
    .map(({ character, written }) =>
      t('escapes.place', { written, character, what: controls[character] ?? 'other' }),
    );
  return listOf(places, 'and', locale);
}

const controls: Readonly<Record<string, string>> = { '\n': 'newline', '\r': 'return', '\t': 'tab' };

export function came(actual: string): Pick<FieldWords, 'actual' | 'got'> {
  return { actual, got: actual === '' ? 'no' : 'yes' };
}

/**
 * What a program does or has in place of a connection, or of a socket that listens: a socket of another kind tells more than what
 * it waits for, and a wait for something that is not the lab's tells more than a socket without use.
 */
export function begunInstead({
  holds,
  instead,
}: Extract<Finding, { code: 'not-connecting' | 'not-listening' }>): Partial<FieldWords> {
  const held = heldInstead(holds);
  const { how = 'other' } = held;
  const isTold = how === 'none' || how === 'other' || (how === 'idle' && instead !== 'keyboard');
  return instead && isTold ? { ...held, how: instead } : held;
}

/** What a program has in place of a socket that listens or is connected. */
function heldInstead(holds: readonly HeldSocket[] | undefined): Partial<FieldWords> {
  if (!holds) return {};
  const [first] = holds;
  const udp = holds.find(({ kind }) => kind === 'udp');
  const calling = holds.find(({ kind }) => kind === 'calling');
  if (udp && 'port' in udp) return { how: 'udp', expected: String(udp.port) };
  if (calling && 'remote' in calling) return { how: 'calling', expected: calling.remote };
  return { how: first === undefined ? 'none' : first.kind === 'idle' ? 'idle' : 'other' };
}
