import { excerpt } from '../../explain/excerpt.ts';
import { things } from '../../explain/standing.ts';
import { visible } from '../../explain/text/invisible.ts';
import { stepWords } from '../../explain/verb.ts';
import type { Verb } from '../../model/dialogue.ts';
import type { Finding } from '../../model/finding.ts';
import type { DialogueReport } from '../../model/report.ts';
import { type StoryLine, spokenText } from '../../model/story.ts';
import { widthOf } from '../text/width.ts';
import { pad } from '../text/wrap.ts';
import { hanging } from './block.ts';
import { contrast } from './contrast.ts';
import type { TerminalPage } from './page.ts';

/** The steps of a dialogue so far, one line each. Below the failed step stands what came instead. */
export function story(page: TerminalPage, dialogue: DialogueReport, finding: Finding): readonly string[] {
  const reached = dialogue.story.filter(({ state }) => state !== 'not reached');
  const left = dialogue.story.length - reached.length;
  const told = page.verbose ? reached : latest(reached);
  const before = reached.length - told.length;
  const columns = columnsOf(page, told);
  const margin = page.indent + 2;
  const unmet = told.filter(({ state }) => state === 'failed');
  const stopped = unmet.find(({ line }) => line === finding.step?.line) ?? unmet[0];
  const aside = (text: string) => hanging(page, ' '.repeat(margin), `(${text})`).map(page.paint.dim);
  return [
    ...(before > 0 ? aside(page.t('went-well', { count: before })) : []),
    ...told.flatMap((line) => {
      const mark = line.state === 'failed' ? page.signs.verdict[dialogue.verdict] : ' ';
      const rows = row(page, line, { columns, mark });
      return line === stopped
        ? [
            ...rows.map(page.paint.bold),
            ...contrast(page, finding, columns.roomy ? columns.total : margin + 2),
          ]
        : rows;
    }),
    ...(left > 0 ? aside(page.t('unreached', { count: left })) : []),
  ];
}

/** In steps. A longer story is cut to its last `shortenedStory` steps, so that the failure stands out. */
const longestStory = 9;
const shortenedStory = 6;

function latest(lines: readonly StoryLine[]): readonly StoryLine[] {
  const failed = lines.findIndex(({ state }) => state === 'failed');
  const first = failed < 0 ? lines.length - shortenedStory : failed - shortenedStory + 1;
  return lines.length <= longestStory || first < 3 ? lines : lines.slice(first);
}

interface Columns {
  readonly actor: number;
  readonly verb: number;
  /** The column at which the texts begin. */
  readonly total: number;
  /** Whether there is room for the texts in a column of their own. */
  readonly fits: boolean;
  /** Whether there also is room below for two texts with a label each. */
  readonly roomy: boolean;
}

const leastTextWidth = 20;

function columnsOf(page: TerminalPage, lines: readonly StoryLine[]): Columns {
  const actor = Math.max(0, ...lines.map((line) => widthOf(page.t(`name.${line.actor}`))));
  const spoken = lines.filter((line) => spokenText(line) !== undefined);
  const verb = Math.max(0, ...spoken.map((line) => widthOf(stepWords(line, page.locale))));
  const total = page.indent + 2 + actor + 2 + verb + 2;
  const room = page.width - total;
  return { actor, verb, total, fits: room >= leastTextWidth, roomy: room >= 2 * leastTextWidth };
}

function row(
  page: TerminalPage,
  line: StoryLine,
  { columns, mark }: { readonly columns: Columns; readonly mark: string },
): readonly string[] {
  const lead = `${' '.repeat(page.indent)}${mark} `;
  const actor = page.t(`name.${line.actor}`);
  const verb = stepWords(line, page.locale);
  const text = said(page, line);
  if (text === '' || !columns.fits) {
    return hanging(
      page,
      lead,
      `${columns.fits ? pad(actor, columns.actor + 1) : actor} ${verb} ${text}`.trimEnd(),
    );
  }
  return hanging(page, `${lead}${pad(actor, columns.actor)}  ${pad(verb, columns.verb)}  `, text);
}

const withNewline: ReadonlySet<Verb> = new Set<Verb>(['types', 'sends', 'sends rest of', 'drips']);

/** The text or the sources after the verb; empty if there are none. */
function said(page: TerminalPage, line: StoryLine): string {
  if ('awaited' in line) {
    return things(line.awaited, page.locale);
  }
  const text = spokenText(line);
  const newline = withNewline.has(line.verb) ? visible('\n', page) : '';
  return text === undefined ? '' : `${excerpt(text, page)}${newline}`;
}
