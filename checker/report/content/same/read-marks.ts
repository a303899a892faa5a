import { languages } from '../../../languages/languages.ts';
import { greedyReadIn } from '../../../languages/row/greedy-reads.ts';
import { otherRole, type Role } from '../../../model/actor.ts';
import type { Finding } from '../../../model/finding.ts';
import type { DialogueReport } from '../../../model/report.ts';

/** The marks of a mistake in how a program reads lines, and in what it does with them then. */
export function readMarks(
  role: Role,
  finding: Finding,
  dialogue: DialogueReport,
): readonly (string | undefined)[] {
  return [
    stoppedMark(role, finding),
    greedyMark(role, finding, dialogue),
    bufferedMark(role, finding, dialogue),
    onlyOneMark(role, finding, dialogue),
  ];
}

/** Where a program stands that reads no more, or has read a line and shows nothing of it. */
function stoppedMark(role: Role, finding: Finding): string | undefined {
  if (finding.code === 'one-way' && finding.hindrance?.why === 'ended') {
    const { at } = finding.hindrance;
    return at && `stopped at ${at.file}:${at.line}`;
  }
  if (finding.code !== 'line-missing') return undefined;
  if (finding.lost !== 'received' && finding.lost !== 'skipped') return undefined;
  const stands = finding.where.find(({ actor, waits }) => actor === role && waits.includes(otherRole(role)));
  return stands?.line === undefined ? undefined : `stopped at ${stands.file}:${stands.line}`;
}

/** Where a program stands in a read that wants more than a line: what is shown of a line depends on its length then. */
function greedyMark(role: Role, { where, step }: Finding, { played }: DialogueReport): string | undefined {
  const language = played?.options.languages?.[role];
  if (step?.actor !== role || language === undefined || language === 'command') return undefined;
  const at = where.find(
    ({ actor, text, waits, whole }) =>
      actor === role &&
      waits.includes(otherRole(role)) &&
      text !== undefined &&
      (whole !== undefined || greedyReadIn(languages[language], text) !== undefined),
  );
  return at && `wants more than a line at ${at.file}:${at.line}`;
}

/** A program that reads whole lines and shows one late, or in pieces: its output is what is not flushed. */
function bufferedMark(role: Role, finding: Finding, { played }: DialogueReport): string | undefined {
  const language = played?.options.languages?.[role];
  const isLate = finding.code === 'line-late' && finding.held === 'output' && finding.had === 'received';
  const isCut = finding.code === 'line-split' && !finding.seen;
  if (!(isLate || isCut) || language === undefined || language === 'command') return undefined;
  const { lineReads } = languages[language];
  const reads = finding.where.filter(({ actor, waits }) => actor === role && waits.includes(otherRole(role)));
  const [at] = reads;
  return at?.line !== undefined && reads.every(({ text = '' }) => lineReads?.test(text))
    ? `shows late what it reads at ${at.file}:${at.line}`
    : undefined;
}

/** A program that has shown one line, and not the next, which it took in. */
function onlyOneMark(role: Role, finding: Finding, { story }: DialogueReport): string | undefined {
  if (finding.code !== 'line-missing' || finding.step?.actor !== role) return undefined;
  if (finding.lost !== 'received' && finding.lost !== 'unfinished') return undefined;
  const shown = story.filter((line) => line.actor === role && line.verb === 'shows' && line.state === 'met');
  return shown.length === 1 ? 'shows one line only' : undefined;
}
