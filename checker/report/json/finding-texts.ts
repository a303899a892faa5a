import type { Finding } from '../../model/finding.ts';
import type { ProgramEnd } from '../../model/finding-details.ts';
import type { LateUntil } from '../../model/line-details.ts';
import type { Source } from '../../model/standing.ts';
import type { Decided } from '../../model/transcript.ts';
import { unreachable } from '../../model/unreachable.ts';
import { lineTexts } from '../content/line-texts.ts';

/** What the format has of every finding, whatever it is about: two texts, and how it was decided. */
export interface FindingTexts {
  readonly expected?: string;
  readonly actual?: string;
  readonly decided: Decided;
}

/** Puts the fields of a finding into the two texts of version 1. Of what was never started it says `ended`. */
export function findingTexts(finding: Finding): FindingTexts {
  const { expected, actual } = textsOf(finding);
  return {
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    decided: finding.decided ?? 'ended',
  };
}

type OptionalTexts = { readonly expected?: string | undefined; readonly actual?: string | undefined };

function textsOf(finding: Finding): OptionalTexts {
  switch (finding.code) {
    case 'not-found':
    case 'untouched':
    case 'machine-fault':
    case 'checker-fault':
    case 'not-accepting':
      return {};
    case 'does-not-compile':
    case 'crashed':
    case 'address-in-use':
      if ('port' in finding) return { expected: String(finding.port) };
      return finding.decided === undefined ? {} : { expected: finding.text, actual: endText(finding.end) };
    case 'ended-early': {
      const { end, text } = finding;
      return { expected: text, actual: 'hungUp' in end ? 'connection' : endText(end) };
    }
    case 'needs-terminal':
      return { expected: finding.text, actual: endText(finding.end) };
    case 'silent-failure':
      return { actual: endText(finding.end) };
    case 'still-running':
    case 'not-closed':
    case 'not-deadlocked':
      return { actual: listed(finding.waits) };
    case 'busy':
      return { expected: finding.text, actual: listed(finding.waits) };
    case 'not-listening':
      return { expected: String(finding.port), actual: finding.elsewhere?.join(', ') };
    case 'wrong-port':
      return { expected: String(finding.port), actual: String(finding.used) };
    case 'not-connecting':
      return { expected: String(finding.port) };
    case 'asks-first':
      return { expected: finding.text, actual: finding.prompt };
    case 'line-late':
      return { expected: finding.text, actual: lateWords[finding.until] };
    case 'line-out-of-turn':
      if (finding.seen === 'after typing') return { expected: finding.text, actual: 'keyboard' };
      return finding.seen === 'on the wire' ? { expected: 'turn' } : (lineTexts(finding) ?? {});
    case 'line-missing':
      return { expected: finding.text, actual: finding.shown };
    case 'line-split':
    case 'lines-glued':
    case 'line-altered':
    case 'line-repeated':
    case 'bytes-shown':
    case 'no-newline':
      return lineTexts(finding) ?? {};
    case 'deadlock':
      return { expected: finding.text ?? listed(finding.awaited) };
    case 'crossed':
      return { expected: 'client', actual: 'keyboard' };
    case 'still-alternates':
    case 'one-way':
      return { expected: finding.text };
    case 'flood':
      return { expected: finding.text, actual: String(finding.bytes) };
    case 'limit':
      return { expected: finding.text, actual: `${finding.limit} ${finding.most}` };
    case 'left-behind':
      return { actual: finding.pids.join(', ') };
    case 'wrong-wait':
      return { expected: listed(finding.wanted), actual: finding.waits.join(' and ') };
    default:
      return unreachable(finding);
  }
}

const lateWords: Readonly<Record<LateUntil, string>> = {
  input: 'keyboard',
  closing: 'connection',
  end: 'end',
  never: 'never',
  more: 'never',
};

function endText(end: ProgramEnd | undefined): string | undefined {
  if (end === undefined) return undefined;
  return 'signal' in end ? end.signal : String(end.code);
}

function listed(sources: readonly Source[] = []): string | undefined {
  return sources.length === 0 ? undefined : sources.join(' and ');
}
