import type { Finding } from '../model/finding.ts';
import type { AwaitedLine, Hindrance } from '../model/hindrance.ts';
import type { Locale } from '../model/locale.ts';
import type { SourceLine } from '../model/transcript.ts';
import { type Context, whoIs } from './context.ts';
import { culprit } from './culprit.ts';
import { waitingFor } from './standing.ts';
import { sentence } from './text/typography.ts';
import { translator } from './words.ts';

/** What is known of the way of a line that is not shown, and of what keeps a program from reading, as arguments. */
export function halfWords(finding: Finding, context: Pick<Context, 'cast' | 'task'>, locale: Locale) {
  const t = translator(locale);
  const hindrance = 'hindrance' in finding ? finding.hindrance : undefined;
  const { at, holder, awaited } = placesOf(hindrance);
  const isOneWay = finding.code === 'one-way';
  const why = hindrance?.why ?? 'unknown';
  const words = {
    actor: t('actor', whoIs(culprit(finding), context)),
    half: (isOneWay && finding.half) || 'unknown',
    at: placeOf(at, locale),
    hasAt: at ? 'yes' : 'no',
    holder: placeOf(holder, locale),
    hasHolder: holder ? 'yes' : 'no',
    awaited: placeOf(awaited, locale),
    awaits: awaited ? waitingFor(awaited.waitsFor, locale) : '',
    hasAwaited: awaited ? 'yes' : 'no',
  };
  return {
    hindrance: why,
    hindered: sentence(t(`hindered.${why}`, words)),
    freed: t(`freed.${why}`, words),
    passed: isOneWay && finding.passed ? 'yes' : 'no',
    returns: isOneWay && finding.returns ? 'yes' : 'no',
    lost: lostWord(finding),
    ...lateWords(finding, context, locale),
  };
}

/** How far a line came that is missing; one that was typed before its turn has words of its own. */
function lostWord(finding: Finding): string {
  if (finding.code !== 'line-missing') return 'unknown';
  return finding.ahead ? 'ahead' : (finding.lost ?? 'unknown');
}

/** Where a line stayed that came too late, and after what it came. */
function lateWords(finding: Finding, context: Pick<Context, 'cast' | 'task'>, locale: Locale) {
  const late = finding.code === 'line-late' ? finding : undefined;
  const { once, had = 'unknown', held = 'unknown' } = late ?? {};
  const t = translator(locale);
  const who = whoIs(once?.actor ?? culprit(finding), context);
  const isOwn = once?.what === 'line' && once.actor === finding.step?.actor;
  return {
    once: isOwn ? 'own' : (once?.what ?? 'unknown'),
    acting: t('actor', who),
    ofActing: t('actor.of', who),
    had,
    held: held.replaceAll(' ', '_'),
  };
}

interface Places {
  readonly at?: SourceLine | undefined;
  readonly holder?: SourceLine | undefined;
  readonly awaited?: AwaitedLine | undefined;
}

function placesOf(hindrance: Hindrance | undefined): Places {
  switch (hindrance?.why) {
    case 'lock':
      return { at: hindrance.at, holder: hindrance.holder };
    case 'ended':
      return { at: hindrance.at };
    case 'child':
    case 'join':
      return { at: hindrance.at, awaited: hindrance.awaited };
    default:
      return {};
  }
}

function placeOf(place: SourceLine | undefined, locale: Locale): string {
  return place ? translator(locale)('place', { file: place.file, line: place.line }) : '';
}
