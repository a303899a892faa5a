import { explainFinding } from '../../explain/explain.ts';
import { quoted } from '../../explain/text/typography.ts';
import type { Conditions, DialogueReport, Report } from '../../model/report.ts';
import { chartOf } from '../chart/chart.ts';
import { contextOf, type Opened } from '../content/context.ts';
import { titleOf } from '../content/dialogue-title.ts';
import { notesOn } from '../content/notes.ts';
import { createToldCauses } from '../content/same/told-causes.ts';
import { isSkipped, whySkipped } from '../content/skipped.ts';
import { hanging, paragraph, spaced } from './block.ts';
import { dialogueLine } from './dialogue-line.ts';
import { failure } from './failure.ts';
import { type Fold, folded } from './folded.ts';
import type { TerminalPage } from './page.ts';
import { timeline } from './timeline.ts';

/**
 * Writes the dialogues of one question in turn. A cause is explained once and then referred to, and an observation is
 * written once. Consecutive dialogues that fail for a cause already explained share one paragraph.
 */
export interface Storyteller {
  /** The lines of a dialogue. Those of a shared paragraph come later, before the next other dialogue or in `rest`. */
  readonly tell: (dialogue: DialogueReport) => readonly string[];
  /** The lines still held back, to be written after the last dialogue. */
  readonly rest: () => readonly string[];
}

interface Explained {
  readonly first: string;
  readonly title: string;
}

/** A storyteller for the dialogues of one question and submission. */
export function storyteller(page: TerminalPage, opened: Opened, conditions: Conditions): Storyteller {
  const causes = createToldCauses<Explained>(page);
  const written = new Set<string>();
  let latest: Explained | undefined;
  let fold: Fold | undefined;

  const once = (notes: readonly string[]) => {
    const fresh = notes.filter((note) => !written.has(note));
    for (const note of fresh) written.add(note);
    return fresh;
  };
  const rest = () => {
    const lines = fold ? folded(page, fold) : [];
    fold = undefined;
    return lines;
  };
  const again = (known: Explained, dialogue: DialogueReport) => {
    const same = fold?.explained === known;
    const before = same ? [] : rest();
    const open = fold ?? { explained: known, follows: latest === known, dialogues: [] };
    fold = { ...open, dialogues: [...open.dialogues, dialogue] };
    latest = known;
    return before;
  };
  const tell = (dialogue: DialogueReport): readonly string[] => {
    const { t, locale } = page;
    const context = contextOf(opened, dialogue, { conditions, drawing: page });
    const [finding] = dialogue.findings;
    const known = finding && causes.find(finding, dialogue);
    if (known) {
      // A repeated dialogue says how often it passed, so it has lines of its own.
      return dialogue.repeated
        ? [...rest(), ...dialogueLine(page, dialogue), ...sameAs(page, known, dialogue)]
        : again(known, dialogue);
    }
    latest = finding && {
      first: titleOf(dialogue, locale),
      title: explainFinding(finding, context, locale).title,
    };
    if (finding && latest) causes.add(finding, dialogue, latest);
    const notes = once(notesOn(dialogue, context, locale));
    const blocks = failure(page, dialogue, { context, conditions });
    const unseen = blocks.length > 0 && !chartOf(dialogue, { finding, conditions, part: 'turn' }).wire;
    const details = spaced([
      ...blocks,
      unseen ? once([t('chart.unseen')]).flatMap((note) => paragraph(page, note)) : [],
      page.verbose ? timeline(page, dialogue) : [],
    ]);
    return [
      ...rest(),
      ...dialogueLine(page, dialogue),
      ...notes.flatMap((note) => paragraph(page, note)).map(page.paint.dim),
      ...(details.length > 0 ? ['', ...details, ''] : []),
    ];
  };
  return { tell: (dialogue) => (isSkipped(dialogue) ? [] : tell(dialogue)), rest };
}

/** The reference to an explanation that was given before. */
function sameAs(
  page: TerminalPage,
  { first, title }: Explained,
  dialogue: DialogueReport,
): readonly string[] {
  const titles = quoted(titleOf(dialogue, page.locale), page.locale);
  return paragraph(page, page.t('same', { follows: 'no', first, cause: title, titles, count: 1 }));
}

/** One line for all dialogues that were not played; with `--verbose`, their titles too. */
export function skipped(page: TerminalPage, report: Report): readonly string[] {
  const why = whySkipped(report, page.locale);
  const lead = page.narrow ? `${page.signs.verdict.skipped} ` : `  ${page.signs.verdict.skipped}  `;
  const titles = page.verbose
    ? report.dialogues.filter(isSkipped).map((dialogue) => titleOf(dialogue, page.locale))
    : [];
  return why === undefined
    ? []
    : [...hanging(page, lead, why), ...titles.flatMap((title) => paragraph(page, title))];
}
