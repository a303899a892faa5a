import type { Role } from '../../model/actor.ts';
import type { Dialogue } from '../../model/dialogue.ts';

/**
 * The dialogue that tells whether two programs work together: of the required ones that a student's client and server play
 * with each other, those in which the most programs show what the other sent, and of these the shortest. Undefined if
 * a question has none, as one that asks for a server alone.
 */
export function chooseDialogue(dialogues: readonly Dialogue[]): Dialogue | undefined {
  const both = dialogues.filter(({ level, cast }) => level === 'required' && isBetweenStudents(cast));
  const most = Math.max(0, ...both.map(showing));
  const fitting = both.filter((dialogue) => showing(dialogue) === most);
  return fitting.sort((one, other) => one.steps.length - other.steps.length)[0];
}

function isBetweenStudents({ server, client }: Dialogue['cast']): boolean {
  return server.kind === 'student' && client.kind === 'student';
}

/** How many of the two programs have to show a line. */
function showing({ steps }: Dialogue): number {
  return new Set<Role>(steps.filter(({ verb }) => verb === 'shows').map(({ actor }) => actor)).size;
}
