import type { Locale } from '../../model/locale.ts';
import type { PageParts } from '../../report/content/reporter.ts';
import { momentDrawing } from '../drawing/moment-drawing.ts';
import { runDrawing } from '../drawing/run-drawing.ts';
import { sayShown } from '../words/say.ts';
import type { ReplayFile } from './replay-file.ts';
import { replayPage } from './replay-page.ts';

/** What can be taken away of a run: all of it as a page, as a sequence chart, or its last moment as a slide. */
type TakeawayKind = (typeof takeawayKinds)[number];

/** The kinds by the names of their files. */
export const takeawayKinds = ['replay.html', 'run.svg', 'now.svg'] as const;

/** A file to be taken away. */
export interface Takeaway {
  readonly name: string;
  /** For the header `Content-Type`. */
  readonly type: string;
  readonly text: string;
}

export interface TakeAwayOptions extends PageParts {
  readonly kind: TakeawayKind;
  readonly locale: Locale;
}

/** Makes the file of a run. It is named for what became of the pair. */
export function takeAway(replay: ReplayFile, { kind, locale, ...parts }: TakeAwayOptions): Takeaway {
  const moment = replay.moments.at(-1);
  if (!moment) throw new Error('a replay without a moment');
  const { fate } = moment;
  const t = sayShown(locale);
  const name = `${fate ?? 'run'}-${kind}`;
  if (kind === 'replay.html') {
    const title = fate ? t(`fate.${fate}`) : t('drawing.pair');
    const text = replayPage(replay, { ...parts, locale, title });
    return { name, type: 'text/html; charset=utf-8', text };
  }
  const draw = kind === 'run.svg' ? runDrawing : momentDrawing;
  return { name, type: 'image/svg+xml; charset=utf-8', text: draw({ ...replay, moment }, locale) };
}
