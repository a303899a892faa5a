import { answersFor } from '../judge/asking/answers-for.ts';
import type { Finding } from '../model/finding.ts';
import type { Locale } from '../model/locale.ts';
import type { Source } from '../model/standing.ts';
import type { Event } from '../model/transcript.ts';
import { howAltered } from './altered-words.ts';
import { endedHow, floodedHow, howEnded, leftAt, stillHow } from './end-words.ts';
import { begunInstead, came, escapeWords, type FieldWords, none, pieceWords, unitOf } from './field-parts.ts';
import { problemWords } from './problem-words.ts';
import { things } from './standing.ts';

interface FieldWordsOptions {
  readonly said: (text: string) => string;
  readonly locale: Locale;
  readonly transcript: readonly Event[];
}

/** Puts a finding's own fields into words; `said` quotes a text. */
export function fieldWords(finding: Finding, { said, locale, transcript }: FieldWordsOptions): FieldWords {
  const named = (sources: readonly Source[]) => (sources.length === 0 ? '' : things(sources, locale));
  switch (finding.code) {
    case 'crashed': {
      const { end } = finding;
      return {
        ...none,
        how: end ? howEnded(end) : 'goesOn',
        actual: end && 'code' in end ? String(end.code) : '',
      };
    }
    case 'busy': {
      const [first] = finding.endOf ?? [];
      if (first === undefined) return none;
      return { ...none, how: first === 'keyboard' ? 'endOfKeyboard' : 'endOfConnection' };
    }
    case 'needs-terminal':
      return { ...none, ...came(finding.call ?? '') };
    case 'ended-early':
      return { ...none, how: endedHow(finding) };
    case 'still-running':
      return { ...none, ...came(named(finding.waits ?? [])), how: stillHow(finding) };
    case 'silent-failure':
      return { ...none, how: 'code' in finding.end && finding.end.code === 0 ? 'zero' : 'other' };
    case 'not-listening':
      return { ...none, ...came(said(finding.elsewhere?.join(', ') ?? '')), ...begunInstead(finding) };
    case 'not-accepting':
      return { ...none, how: finding.instead ?? 'other' };
    case 'not-connecting':
      return { ...none, ...begunInstead(finding) };
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
      if (finding.seen)
        return {
          ...none,
          expected: said(finding.text),
          actual: pieceWords(finding.pieces, said, locale),
          how: 'sent',
        };
      const how = finding.pieces.length === 1 ? 'begun' : 'other';
      return { ...none, expected: said(finding.text), ...came(said(finding.pieces[0] ?? '')), how };
    }
    case 'line-missing':
    case 'line-repeated':
      return { ...none, expected: said(finding.text ?? '') };
    case 'line-late':
      return { ...none, expected: said(finding.text), how: finding.until };
    case 'lines-glued': {
      const how = finding.between !== undefined ? 'between' : finding.reads ? 'byLine' : 'other';
      return { ...none, expected: said(finding.texts[0]), how };
    }
    case 'line-altered':
      return finding.escapes
        ? { ...none, ...came(escapeWords(finding.escapes, locale)), how: 'escapes' }
        : { ...none, ...came(said(finding.shown)), how: howAltered(finding, transcript) };
    case 'line-out-of-turn':
      if (finding.seen === 'after typing') return { ...none, expected: said(finding.text), how: 'typing' };
      if (finding.seen === 'on the wire' && finding.pieces)
        return { ...none, how: 'pieces', actual: pieceWords(finding.pieces, said, locale) };
      if (finding.seen === 'on the wire' && finding.why === 'empty')
        return { ...none, expected: said(finding.upon ?? ''), how: 'empty' };
      if (finding.seen === 'on the wire')
        return { ...none, ...came(said(finding.shown ?? '')), how: finding.why ?? 'turn' };
      return { ...none, ...came(said(finding.shown ?? '')) };
    case 'limit':
      return { ...none, how: finding.limit, actual: String(finding.most / unitOf(finding.limit)) };
    case 'flood':
      return { ...none, actual: String(finding.bytes), how: floodedHow(finding.by) };
    case 'does-not-compile':
      if ('commented' in finding && finding.commented) return { ...none, how: 'commented' };
      return { ...none, how: ('encoding' in finding && finding.encoding) || 'other' };
    case 'machine-fault':
      return { ...none, actual: problemWords(finding.problem, locale) };
    case 'left-behind':
      return { ...none, actual: leftAt(finding, locale) };
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
