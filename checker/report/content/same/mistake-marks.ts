import { otherRole, type Role } from '../../../model/actor.ts';
import type { Finding } from '../../../model/finding.ts';
import type { DialogueReport } from '../../../model/report.ts';
import { alterationOf } from './alteration.ts';
import { firstPrompt } from './first-prompt.ts';
import { lastTaken } from './last-taken.ts';
import { readMarks } from './read-marks.ts';
import { stuckMark } from './stuck.ts';
import { untypedMarks } from './untyped-marks.ts';

/**
 * What was seen of one program's mistake in a failed dialogue. Two failures that share a mark are held to be one mistake,
 * by one of these facts:
 *
 * - the program stands in the same lines, after the same last input that came out the same way (`stuckMark`);
 * - it does the same to each line, wherever it stands then: it shows it twice, changes the same characters, sends it
 *   without its newline, takes a piece for it, lets it pass only in its turn;
 * - it stands in the same line, which reads more than a line;
 * - it reads by line, and what it shows stays in a buffer until it is full or closed;
 * - it has shown one line, and nothing of what came after;
 * - the same thing keeps it from reading: a lock, a wait for a child, at the same line;
 * - it ended the same way, after the same last input, or of an error in the same line or with the same last words;
 * - it does not start as it should, whoever plays the other side;
 * - it took the first line that was typed for the answer to the same question;
 * - it sent a line that nobody typed, both times an empty one or both times an echo (`untypedMarks`).
 *
 * Everything else stays two mistakes: to tell one twice costs less than to hide one.
 */
export function mistakeMarks(role: Role, finding: Finding, dialogue: DialogueReport): readonly string[] {
  const marks = [
    stuckMark(role, finding, dialogue),
    ofEachLine(role, finding),
    hindranceMark(finding),
    ...readMarks(role, finding, dialogue),
    answerMark(role, finding, dialogue),
    endMark(role, finding, dialogue),
    startMark(finding),
  ].filter((mark) => mark !== undefined);
  const untyped = untypedMarks(finding, dialogue);
  return [...marks.map((mark) => `${role} ${mark}`), ...untyped];
}

/** What the program does to each line; `side` tells what it shows from what it sends. */
function ofEachLine(role: Role, finding: Finding): string | undefined {
  const side = finding.step?.actor === role ? 'shows' : 'sends';
  switch (finding.code) {
    case 'still-alternates':
      return finding.hindrance ? undefined : finding.code;
    case 'line-repeated':
    case 'no-newline':
    case 'bytes-shown':
    case 'line-split':
      return `${finding.code} ${side}`;
    case 'lines-glued':
      return finding.between === undefined ? `${finding.code} ${side}` : inFront;
    case 'line-late':
      return finding.held === 'before the next' ? inFront : undefined;
    case 'line-altered': {
      const alteration = alterationOf(finding);
      return alteration && `${finding.code} ${side} ${alteration}`;
    }
    default:
      return undefined;
  }
}

/** The program keeps a line to show it in front of the next one, as a name. */
const inFront = 'keeps a line in front of the next';

function hindranceMark(finding: Finding): string | undefined {
  const hindrance = 'hindrance' in finding ? finding.hindrance : undefined;
  if (!hindrance || !('at' in hindrance) || !hindrance.at) return undefined;
  const { why, at } = hindrance;
  return `hindered ${why} ${at.file}:${at.line}`;
}

/** How the program ended: by itself, so what it had taken in tells; or by an error, so its last words do. */
function endMark(role: Role, finding: Finding, dialogue: DialogueReport): string | undefined {
  if (finding.code === 'ended-early')
    return `ended ${JSON.stringify(finding.end)} ${finding.reason ?? lastTaken(role, dialogue)}`;
  if (finding.code !== 'crashed') return undefined;
  const broke = finding.where.find((place) => place.actor === role && place.broke);
  if (broke?.line !== undefined) return `crashed ${finding.reason} at ${broke.file}:${broke.line}`;
  return finding.evidence !== undefined
    ? `crashed ${JSON.stringify(finding.end)} ${finding.evidence}`
    : undefined;
}

/** Before a program is connected, what it does wrong is the same in each dialogue. */
function startMark(finding: Finding): string | undefined {
  switch (finding.code) {
    case 'does-not-compile':
    case 'needs-terminal':
    case 'not-listening':
    case 'wrong-port':
    case 'address-in-use':
    case 'not-accepting':
      return finding.code;
    case 'not-connecting':
      return 'never connects';
    case 'still-running':
      return finding.connects === 'never' ? 'never connects' : undefined;
    default:
      return undefined;
  }
}

/** The question that took the first typed line for its answer. */
function answerMark(role: Role, finding: Finding, dialogue: DialogueReport): string | undefined {
  if (finding.code === 'asks-first')
    return finding.prompt === undefined ? undefined : `asks ${finding.prompt.trim()}`;
  const prompt = finding.step?.actor === otherRole(role) ? firstPrompt(role, dialogue) : undefined;
  return prompt === undefined ? undefined : `asks ${prompt}`;
}
