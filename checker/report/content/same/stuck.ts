import { otherRole, type Role } from '../../../model/actor.ts';
import type { Finding, Where } from '../../../model/finding.ts';
import type { DialogueReport } from '../../../model/report.ts';
import { lastTaken } from './last-taken.ts';

/**
 * Where a program is stuck, and how it came there: the lines in which its threads wait and for what, what it took in
 * last, and where that came out. The lines alone do not tell, since a right program waits in the same ones: a client
 * waits for an answer both when it kept the line to itself and when it sent nothing at Ctrl-D. Undefined if a line is not
 * known, or the finding is not about a program that waits.
 */
export function stuckMark(role: Role, finding: Finding, dialogue: DialogueReport): string | undefined {
  if (!isAboutWaiting(finding)) return undefined;
  const own = finding.where.filter(({ actor, waits }) => actor === role && waits.length > 0);
  if (own.length === 0) return undefined;
  if (own.some(({ line }) => line === undefined)) return waitsAtOnce(role, own, dialogue);
  const places = own.map(({ file, line, waits }) => `${file}:${line} ${waits.join()}`).sort();
  const taken = lastTaken(role, dialogue);
  return taken && `stuck ${places.join('; ')} after ${taken}`;
}

/** Without lines, what a program waits for tells only before it has taken anything in: it has gone one way until then. */
function waitsAtOnce(role: Role, own: readonly Where[], dialogue: DialogueReport): string | undefined {
  const waits = [...new Set(own.flatMap((place) => place.waits))];
  const isFirst =
    waits.length === 1 && waits[0] === otherRole(role) && lastTaken(role, dialogue) === 'nothing';
  return isFirst ? `waits for the ${waits[0]} at once` : undefined;
}

/** Whether a finding says nothing but that a program waits, and that therefore something does not come. */
function isAboutWaiting(finding: Finding): boolean {
  switch (finding.code) {
    case 'line-missing':
    case 'line-late':
    case 'deadlock':
    case 'crossed':
    case 'still-alternates':
    case 'one-way':
    case 'wrong-wait':
    case 'still-running':
    case 'asks-first':
      return true;
    case 'line-out-of-turn':
      return finding.seen === 'after typing';
    default:
      return false;
  }
}
