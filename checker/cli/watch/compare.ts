import type { FindingCode } from '../../model/finding.ts';
import type { DialogueReport, Report } from '../../model/report.ts';

/** A dialogue with another result than in the run before. `line` and `before` are lines of the dialogue's file. */
export type Change = { readonly dialogue: DialogueReport } & (
  | { readonly kind: 'passes' }
  | { readonly kind: 'fails'; readonly line: number | undefined }
  | { readonly kind: 'further' | 'earlier'; readonly line: number; readonly before: number }
  | { readonly kind: 'otherwise'; readonly code: FindingCode }
);

/** What changed between two runs of the same submissions. */
export interface Comparison {
  readonly changes: readonly Change[];
  /** The number of dialogues of the later run that do not pass. */
  readonly open: number;
  /** The lab's port, for the words. */
  readonly labPort: number;
}

/** Compares the dialogues that both runs have played; undefined if there are none. */
export function compare(earlier: readonly Report[], later: readonly Report[]): Comparison | undefined {
  const before = new Map(earlier.flatMap(named));
  const pairs = later.flatMap(named).flatMap(([name, dialogue]) => {
    const known = before.get(name);
    return known ? [{ known, dialogue }] : [];
  });
  const [report] = later;
  if (pairs.length === 0 || !report) return undefined;
  return {
    changes: pairs.flatMap(({ known, dialogue }) => changeOf(known, dialogue) ?? []),
    open: pairs.filter(({ dialogue }) => dialogue.verdict !== 'passed').length,
    labPort: report.task.port,
  };
}

function named({ question, submission, dialogues }: Report): (readonly [string, DialogueReport])[] {
  return dialogues.map((dialogue) => [JSON.stringify([question, submission, dialogue.id]), dialogue]);
}

function changeOf(before: DialogueReport, dialogue: DialogueReport): Change | undefined {
  const passed = dialogue.verdict === 'passed';
  const line = dialogue.findings[0]?.step?.line;
  if (passed !== (before.verdict === 'passed'))
    return passed ? { kind: 'passes', dialogue } : { kind: 'fails', dialogue, line };
  const [found] = dialogue.findings;
  const [earlier] = before.findings;
  if (passed || !found || !earlier) return undefined;
  const from = earlier.step?.line;
  if (line !== undefined && from !== undefined && line !== from)
    return { kind: line > from ? 'further' : 'earlier', dialogue, line, before: from };
  return found.code === earlier.code ? undefined : { kind: 'otherwise', dialogue, code: found.code };
}
