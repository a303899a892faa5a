import type { Finding } from '../../model/finding.ts';

/** An expected line and the text that came, in the forms in which they are compared. */
export interface LineTexts {
  /** Empty if no text was expected. */
  readonly expected: string;
  readonly actual?: string;
}

/** The texts that a finding about a line compares; undefined for other findings and for a line that never came. */
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
      if (finding.seen !== 'on the screen') return undefined;
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
