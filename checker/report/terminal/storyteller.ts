import { explainFinding } from '../../explain/explain.ts';
import { observationWords } from '../../explain/observation.ts';
import type { Conditions, DialogueReport, Report } from '../../model/report.ts';
import { causeOf } from '../cause.ts';
import { contextOf, type Opened } from '../context.ts';
import { hanging, paragraph, spaced } from './block.ts';
import { dialogueLine } from './dialogue-line.ts';
import { failure } from './failure.ts';
import type { Page } from './page.ts';
import { timeline } from './timeline.ts';

/**
 * Tells the dialogues of one question in turn. It remembers what it has told: a cause that was explained once
 * is referred to, and what was observed once is not said again.
 */
export function storyteller(
  page: Page,
  opened: Opened,
  conditions: Conditions,
): (dialogue: DialogueReport) => readonly string[] {
  const explained = new Map<string, string>();
  const observed = new Set<string>();
  return (dialogue) => {
    if (isUntold(dialogue)) {
      return [];
    }
    const context = contextOf(opened, dialogue, { conditions, ascii: page.ascii });
    const { t, locale } = page;
    const [finding] = dialogue.findings;
    const cause = finding && causeOf(finding);
    const before = cause === undefined ? undefined : explained.get(cause);
    if (finding && before !== undefined && !page.verbose) {
      const { title } = explainFinding(finding, context, locale);
      const remark = t('same', { first: before, cause: title });
      return [...dialogueLine(page, dialogue), ...paragraph(page, remark)];
    }
    if (cause !== undefined) {
      explained.set(cause, before ?? dialogue.title[locale]);
    }
    const notes = dialogue.observations
      .map((observation) => observationWords(observation, context, locale))
      .filter((note) => !observed.has(note));
    for (const note of notes) {
      observed.add(note);
    }
    const details = spaced([
      ...failure(page, dialogue, context),
      page.verbose ? timeline(page, dialogue) : [],
    ]);
    return [
      ...dialogueLine(page, dialogue),
      ...notes.flatMap((note) => paragraph(page, note)).map(page.paint.dim),
      ...(details.length > 0 ? ['', ...details, ''] : []),
    ];
  };
}

/** The dialogues that were not played, in one line; with `--verbose`, which they are. */
export function skipped(page: Page, report: Report): readonly string[] {
  const untold = report.dialogues.filter(isUntold);
  if (untold.length === 0) {
    return [];
  }
  const why = untold.length < report.dialogues.length ? 'above' : 'unknown';
  const lead = page.narrow ? `${page.signs.verdict.skipped} ` : `  ${page.signs.verdict.skipped}  `;
  return [
    ...hanging(page, lead, page.t('skipped', { count: untold.length, why })),
    ...(page.verbose ? untold.flatMap(({ title }) => paragraph(page, title[page.locale])) : []),
  ];
}

function isUntold({ verdict, findings }: DialogueReport): boolean {
  return verdict === 'skipped' && findings.length === 0;
}
