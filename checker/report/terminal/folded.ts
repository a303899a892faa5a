import { listOf } from '../../explain/text/list.ts';
import { quoted } from '../../explain/text/typography.ts';
import type { DialogueReport } from '../../model/report.ts';
import { titleOf } from '../content/dialogue-title.ts';
import { rowOf } from './dialogue-line.ts';
import type { TerminalPage } from './page.ts';

/** Consecutive dialogues that failed for a cause explained before. */
export interface Fold {
  /** The title of the dialogue in which the cause was explained, and the title of the explanation. */
  readonly explained: { readonly first: string; readonly title: string };
  /** Whether that dialogue stands directly above. */
  readonly follows: boolean;
  readonly dialogues: readonly DialogueReport[];
}

/** More titles than these are counted: with `--verbose` each dialogue is told by itself. */
const most = 3;

/** Several dialogues in one paragraph, with their points and times added up. */
export function folded(page: TerminalPage, { explained, follows, dialogues }: Fold): readonly string[] {
  const { t, locale } = page;
  const names = dialogues.map((dialogue) => {
    const robust = dialogue.level === 'robust' ? ` (${t('level.robust')})` : '';
    return `${quoted(titleOf(dialogue, locale), locale)}${robust}`;
  });
  const kept = names.length > most + 1 ? names.slice(0, most) : names;
  const left = names.length - kept.length;
  const titles = listOf([...kept, ...(left > 0 ? [t('same.more', { count: left })] : [])], 'and', locale);
  const sum = (number: (dialogue: DialogueReport) => number) =>
    dialogues.reduce((total, dialogue) => total + number(dialogue), 0);
  return rowOf(page, {
    title: t('same', {
      follows: follows ? 'yes' : 'no',
      first: explained.first,
      cause: explained.title,
      titles,
      count: dialogues.length,
    }),
    verdict: dialogues[0]?.verdict ?? 'failed',
    points: { earned: sum(({ points }) => points.earned), possible: sum(({ points }) => points.possible) },
    ms: sum(({ ms }) => ms),
  });
}
