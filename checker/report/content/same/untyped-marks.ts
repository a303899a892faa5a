import type { Role } from '../../../model/actor.ts';
import type { Finding, FindingCode } from '../../../model/finding.ts';
import type { DialogueReport } from '../../../model/report.ts';
import { untypedLines } from './untyped-lines.ts';

/**
 * A mark for each program of the student's that sent a line that nobody typed, before the step failed: an empty line, or
 * what it had received. Whatever the dialogue then fails of, that line came first. None where the finding has evidence of
 * its own, or is about the end of the program that sent it, which the line does not explain.
 */
export function untypedMarks(finding: Finding, dialogue: DialogueReport): readonly string[] {
  if (!explained.has(finding.code)) return [];
  return roles
    .filter((role) => finding.code !== 'still-running' || !finding.actors.includes(role))
    .flatMap((role) => untypedLines(role, dialogue).map(({ kind }) => `${role} sends untyped ${kind}`));
}

const explained: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'line-out-of-turn',
  'line-missing',
  'line-split',
  'line-late',
  'deadlock',
  'crossed',
  'wrong-wait',
  'still-running',
]);

const roles: readonly Role[] = ['client', 'server'];
