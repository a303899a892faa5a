import type { Cast, Casting } from '../model/actor.ts';
import type { Dialogue, Step } from '../model/dialogue.ts';
import type { HeaderName } from './read-headers.ts';
import { writeObject } from './verbs/texts.ts';

/** The canonical text of a dialogue, in columns. Comments are not part of a dialogue and are lost. */
export function printDialogue(dialogue: Omit<Dialogue, 'source'>): string {
  const { title, level, points, cast, steps } = dialogue;
  const headers: Record<HeaderName, string> = {
    title: title.en,
    'title.fr': title.fr,
    level,
    points: String(points),
    cast: writeCast(cast),
  };
  const lines = [...inColumns(Object.entries(headers)), '', ...inColumns(steps.map(cut))];
  return lines.map((line) => `${line}\n`).join('');
}

/** Cuts a step after the first word of its verb, where the column begins: `server is      waiting for client`. */
function cut(step: Step): readonly [string, string] {
  const [word = '', ...words] = step.verb.split(' ');
  return [`${step.actor} ${word}`, [...words, writeObject(step)].filter((word) => word !== '').join(' ')];
}

function inColumns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(0, ...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, value]) => (value === '' ? name : name.padEnd(width) + value));
}

function writeCast({ server, client }: Cast): string {
  return `server=${writeCasting(server)} client=${writeCasting(client)}`;
}

function writeCasting(casting: Casting): string {
  const named = casting.kind === 'reference' && casting.language !== undefined;
  return named ? `${casting.kind}:${casting.language}` : casting.kind;
}
