import { answersFor } from '../judge/asking/answers-for.ts';
import type { Finding, SourceEncoding } from '../model/finding.ts';
import type { Escape, LateUntil, ProgramEnd } from '../model/finding-details.ts';
import type { LimitKind } from '../model/limit-kind.ts';
import type { Locale } from '../model/locale.ts';
import type { HeldSocket, Source } from '../model/transcript.ts';
import type { NotYet, Wish } from '../model/wish.ts';
import { listOf } from './list.ts';
import { problemWords } from './problem-words.ts';
import { things } from './standing.ts';
import { quoted } from './typography.ts';
import { translator } from './words.ts';

/** The fields that depend on a finding's code, as arguments of its messages. */
interface FieldWords {
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
    | 'turn'
    | 'untyped'
    | 'echo'
    | 'typing'
    | 'cut'
    | 'begun'
    | 'unasked'
    | 'refused'
    | 'padded'
    | 'connection'
    | 'escapes'
    | 'pieces'
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

/** Puts a finding's own fields into words; `said` quotes a text. */
export function fieldWords(
  finding: Finding,
  { said, locale }: { readonly said: (text: string) => string; readonly locale: Locale },
): FieldWords {
  const named = (sources: readonly Source[]) => (sources.length === 0 ? '' : things(sources, locale));
  switch (finding.code) {
    case 'crashed': {
      const { end } = finding;
      return { ...none, how: howEnded(end), actual: end && 'code' in end ? String(end.code) : '' };
    }
    case 'busy': {
      const [first] = finding.endOf ?? [];
      if (first === undefined) return none;
      return { ...none, how: first === 'keyboard' ? 'endOfKeyboard' : 'endOfConnection' };
    }
    case 'needs-terminal':
      return { ...none, ...came(finding.call ?? '') };
    case 'ended-early':
      return { ...none, how: 'hungUp' in finding.end ? 'hungUp' : 'other' };
    case 'still-running':
      return { ...none, ...came(named(finding.waits ?? [])), how: connectsHow(finding.connects) };
    case 'silent-failure':
      return { ...none, how: 'code' in finding.end && finding.end.code === 0 ? 'zero' : 'other' };
    case 'not-listening':
      return { ...none, ...came(said(finding.elsewhere?.join(', ') ?? '')), ...heldInstead(finding.holds) };
    case 'not-connecting':
      return { ...none, ...heldInstead(finding.holds) };
    case 'wrong-port':
      return { ...none, expected: String(finding.port), actual: String(finding.used) };
    case 'asks-first': {
      const { notYet: how, wishes, prompt = '' } = finding;
      const wish = wishes.length === 1 ? wishes[0] : 'other';
      return {
        ...none,
        ...came(prompt === '' ? '' : said(prompt)),
        how,
        wish,
        expected: answersFor(finding),
      };
    }
    case 'line-split': {
      const how = finding.pieces.length === 1 ? 'begun' : 'other';
      return { ...none, expected: said(finding.text), ...came(said(finding.pieces[0] ?? '')), how };
    }
    case 'line-missing':
    case 'line-repeated':
      return { ...none, expected: said(finding.text ?? '') };
    case 'line-late':
      return { ...none, expected: said(finding.text), how: finding.until };
    case 'line-altered':
      return finding.escapes
        ? { ...none, ...came(escapeWords(finding.escapes, locale)), how: 'escapes' }
        : { ...none, ...came(said(finding.shown)), how: howAltered(finding) };
    case 'line-out-of-turn':
      if (finding.seen === 'after typing') return { ...none, expected: said(finding.text), how: 'typing' };
      if (finding.seen === 'on the wire' && finding.pieces)
        return { ...none, how: 'pieces', actual: pieceWords(finding.pieces, said, locale) };
      if (finding.seen === 'on the wire')
        return { ...none, ...came(said(finding.shown ?? '')), how: finding.why ?? 'turn' };
      return { ...none, ...came(said(finding.shown ?? '')) };
    case 'limit':
      return { ...none, how: finding.limit, actual: String(finding.most / unitOf(finding.limit)) };
    case 'flood':
      return { ...none, actual: String(finding.bytes) };
    case 'does-not-compile':
      if ('commented' in finding && finding.commented) return { ...none, how: 'commented' };
      return { ...none, how: ('encoding' in finding && finding.encoding) || 'other' };
    case 'machine-fault':
      return { ...none, actual: problemWords(finding.problem, locale) };
    case 'left-behind':
      return { ...none, actual: finding.pids.join(', ') };
    case 'wrong-wait': {
      const { wanted, waits } = finding;
      const isConnection = waits.length === 1 && waits[0] === 'connection';
      const how = isConnection ? 'connection' : 'other';
      return { ...none, ...came(named(waits)), expected: named(wanted), how };
    }
    default:
      return none;
  }
}

/** Bytes are told in millions of them, everything else as it is. */
function unitOf(limit: LimitKind): number {
  return limit === 'memory' || limit === 'disk' ? 1_048_576 : 1;
}

const none: FieldWords = { expected: '', actual: '', got: 'no', how: 'other', wish: 'other' };

/** What was sent piece by piece in one turn. */
function pieceWords(pieces: readonly string[], said: (text: string) => string, locale: Locale): string {
  return listOf(
    pieces.map((piece) => quoted(said(piece), locale)),
    'and',
    locale,
  );
}

/** `“\n” in place of the newline`, and the like, for a few of them. */
function escapeWords(escapes: readonly Escape[], locale: Locale): string {
  const t = translator(locale);
  const places = escapes
    .slice(0, 4)
    .map(({ character, written }) =>
      t('escapes.place', { written, character, what: controls[character] ?? 'other' }),
    );
  return listOf(places, 'and', locale);
}

const controls: Readonly<Record<string, string>> = { '\n': 'newline', '\r': 'return', '\t': 'tab' };

function came(actual: string): Pick<FieldWords, 'actual' | 'got'> {
  return { actual, got: actual === '' ? 'no' : 'yes' };
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

/** Of a line that was sent: only its beginning, or with more than its text, such as the rest of a buffer. */
function howAltered({ seen, text, shown }: Extract<Finding, { code: 'line-altered' }>): FieldWords['how'] {
  if (shown.includes('\0')) return 'padded';
  return seen === 'on the wire' && text.startsWith(shown.trimEnd()) ? 'cut' : 'other';
}

function connectsHow(connects: 'never' | 'in vain' | undefined): FieldWords['how'] {
  if (!connects) return 'other';
  return connects === 'never' ? 'unasked' : 'refused';
}

/** Signals that a program gets for what it did itself, with memory or numbers, are told from those that are sent. */
function howEnded(end: ProgramEnd | undefined): FieldWords['how'] {
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
