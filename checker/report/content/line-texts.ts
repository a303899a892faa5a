import type { Finding } from '../../model/finding.ts';

/** A line that was awaited and what came, each as it is to be compared with the other. */
export interface LineTexts {
  /** Empty where nothing was awaited. */
  readonly expected: string;
  readonly actual?: string;
}

/** What a finding about a line compares; undefined for a line that came in no form, and for all other findings. */
export function lineTexts(finding: Finding): LineTexts | undefined {
  switch (finding.code) {
    case 'line-split':
      return { expected: finding.text, actual: finding.pieces.join('\n') };
    case 'lines-glued':
      return { expected: finding.texts.join('\n'), actual: finding.shown };
    case 'no-newline':
      return { expected: `${finding.text}\n`, actual: finding.shown };
    case 'line-altered':
    case 'line-repeated':
    case 'bytes-shown':
      return { expected: finding.text ?? '', actual: finding.shown };
    case 'line-out-of-turn': {
      if (finding.seen === 'on the wire') return undefined;
      const { text = '', shown } = finding;
      return { expected: text, ...(shown !== undefined && { actual: shown }) };
    }
    case 'line-missing': {
      const { text = '', shown } = finding;
      return shown === undefined ? undefined : { expected: text, actual: shown };
    }
    default:
      return undefined;
  }
}
