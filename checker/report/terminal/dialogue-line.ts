import { tame } from '../../explain/text/invisible.ts';
import type { DialogueReport } from '../../model/report.ts';
import { titleOf } from '../content/dialogue-title.ts';
import { isObserved } from '../content/observed.ts';
import { repeatedWords } from '../content/repeated.ts';
import { widthOf } from '../text/width.ts';
import { pad, wrap } from '../text/wrap.ts';
import { paragraph } from './block.ts';
import type { TerminalPage } from './page.ts';
import { type Coloured, paintVerdict } from './verdict.ts';

/** In columns. With less room beside the figures, a title has lines of its own. */
const leastTitleWidth = 16;

/** A dialogue's title with its verdict, points and time, and, if it was repeated, how often it passed. */
export function dialogueLine(page: TerminalPage, dialogue: DialogueReport): readonly string[] {
  const robust = dialogue.level === 'robust' ? ` (${page.t('level.robust')})` : '';
  const repeated = repeatedWords(dialogue, page.locale);
  return [
    ...rowOf(page, {
      ...dialogue,
      ...(isObserved(dialogue) && { observed: true }),
      title: `${titleOf(dialogue, page.locale)}${robust}`,
    }),
    ...(repeated === undefined ? [] : paragraph(page, repeated)),
  ];
}

/** The title at the left of a row, and the figures at its right. */
interface TitleRow extends Pick<DialogueReport, 'verdict' | 'points' | 'ms'> {
  readonly title: string;
  /** It asks nothing, and says what was seen: no verdict stands beside it. */
  readonly observed?: true;
}

/** A title on one or more lines, with its verdict, points and time beside the first line. */
export function rowOf(page: TerminalPage, row: TitleRow): readonly string[] {
  const { signs, narrow, width } = page;
  const { verdict, observed } = row;
  const title = tame(row.title, page);
  const right = figures(page, row);
  const sign = observed ? signs.observed : signs.verdict[verdict];
  const lead = narrow ? `${sign} ` : `  ${sign}  `;
  const room = width - widthOf(lead) - widthOf(right.plain) - 2;
  const painted = observed ? lead : paintVerdict(page, verdict)(lead);
  const margin = ' '.repeat(widthOf(lead));
  if (room < leastTitleWidth) {
    const [first = '', ...rest] = wrap(title, width - widthOf(lead));
    return [`${painted}${first}`, ...[...rest, right.painted].map((line) => `${margin}${line}`)];
  }
  const [first = '', ...rest] = wrap(title, room);
  return [`${painted}${pad(first, room)}  ${right.painted}`, ...rest.map((line) => `${margin}${line}`)];
}

/** The figures `failed   0/4    58 ms`, in columns; without the time if there is no room for it. */
function figures(page: TerminalPage, { verdict, points, ms, observed }: TitleRow): Coloured {
  const { t, narrow } = page;
  const longest = Math.max(
    ...(['passed', 'failed', 'undecided'] as const).map((word) => widthOf(t(`verdict.${word}`))),
  );
  const word = pad(t(observed ? 'verdict.observed' : `verdict.${verdict}`), longest);
  const score = (observed ? '' : `${points.earned}/${points.possible}`).padStart(narrow ? 4 : 5);
  const time = narrow ? '' : (ms === 0 ? '' : `${Math.round(ms)} ms`).padStart(10);
  return {
    plain: `${word}${score}${time}`,
    painted: `${observed ? word : paintVerdict(page, verdict)(word)}${score}${page.paint.dim(time)}`,
  };
}
