import type { Finding } from '../model/finding.ts';
import type { Hindrance } from '../model/hindrance.ts';
import type { Locale } from '../model/locale.ts';
import type { SourceLine } from '../model/transcript.ts';
import { translator } from './words.ts';

/** What is known of the way of a line that is not shown, and of what keeps a program from reading, as arguments. */
export function halfWords(finding: Finding, locale: Locale) {
  const hindrance = 'hindrance' in finding ? finding.hindrance : undefined;
  const { at, holder } = placesOf(hindrance);
  const isOneWay = finding.code === 'one-way';
  return {
    half: (isOneWay && finding.half) || 'unknown',
    hindrance: hindrance?.why ?? 'unknown',
    at: placeOf(at, locale),
    hasAt: at ? 'yes' : 'no',
    holder: placeOf(holder, locale),
    hasHolder: holder ? 'yes' : 'no',
    passed: isOneWay && finding.passed ? 'yes' : 'no',
    returns: isOneWay && finding.returns ? 'yes' : 'no',
    lost: (finding.code === 'line-missing' && finding.lost) || 'unknown',
  };
}

interface Places {
  readonly at?: SourceLine | undefined;
  readonly holder?: SourceLine | undefined;
}

function placesOf(hindrance: Hindrance | undefined): Places {
  switch (hindrance?.why) {
    case 'lock':
      return { at: hindrance.at, holder: hindrance.holder };
    case 'child':
    case 'join':
      return { at: hindrance.at };
    default:
      return {};
  }
}

function placeOf(place: SourceLine | undefined, locale: Locale): string {
  return place ? translator(locale)('place', { file: place.file, line: place.line }) : '';
}
