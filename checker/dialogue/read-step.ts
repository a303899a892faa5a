import type { Cast, Role } from '../model/actor.ts';
import type { Step, Text } from '../model/dialogue.ts';
import { unreachable } from '../model/unreachable.ts';
import { Mistake, quote, quoteWhole } from './mistake.ts';
import { nearest } from './nearest.ts';
import { findQuitWord } from './quit-words.ts';
import { readAwaited } from './read-awaited.ts';
import { readText } from './read-text.ts';
import { readTexts } from './read-texts.ts';
import { refuseVerb, unknownVerb } from './unknown-verb.ts';
import { textsOf, writeObject } from './verbs/texts.ts';
import type { Action, VerbRow } from './verbs/verb-row.ts';
import { findVerb, verbs } from './verbs/verbs.ts';

/**
 * Reads the words after the actor of a step. The cast decides which verbs it has; without a cast all are allowed.
 * Throws a Mistake.
 */
export function readStep(words: string, place: { actor: Role; line: number; cast: Cast | undefined }): Step {
  const { actor, line, cast } = place;
  const found = findVerb(words);
  if (!found) throw unknownVerb(words, place);
  if (cast) refuseVerb(found.row, { actor, cast });
  const action = readAction(found.row, { actor, rest: found.rest });
  for (const text of textsOf(action)) refuseText(found.row, text);
  return { actor, line, source: sourceOf(actor, action), ...action };
}

function sourceOf(actor: Role, action: Action): string {
  return [actor, action.verb, writeObject(action)].filter((words) => words !== '').join(' ');
}

function readAction(row: VerbRow, { actor, rest }: { actor: Role; rest: string }): Action {
  if (row.text === 'none') {
    if (rest !== '') throw unexpectedText(row, rest);
    return { verb: row.name };
  }
  if (rest === '') throw new Mistake(missing(row));
  switch (row.text) {
    case 'one':
      return { verb: row.name, text: readText(rest) };
    case 'several':
      return { verb: row.name, texts: readTexts(rest) };
    case 'awaited':
      return { verb: row.name, awaited: readAwaited(rest, actor) };
    default:
      return unreachable(row);
  }
}

function missing({ name, text }: VerbRow): string {
  if (text === 'awaited') return `"${name}" needs a name: keyboard, client, server or connection`;
  return `"${name}" needs a text: "${name} bonjour"; for an empty line, write ""`;
}

/** The mistake of a text after a verb that takes none; perhaps the verb is part of the text: `shows nothing at all`. */
function unexpectedText({ name }: VerbRow, rest: string): Mistake {
  const meant = nearest(
    `${name} ${rest}`,
    verbs.map((row) => row.name),
  );
  if (meant !== undefined && meant !== name) {
    return new Mistake(`unknown verb ${quote(`${name} ${rest}`)} (did you mean "${meant}"?)`);
  }
  const shorter = findVerb(name.split(' ').slice(0, -1).join(' '))?.row;
  const quoted = quoteWhole(`${name.slice((shorter?.name.length ?? 0) + 1)} ${rest}`);
  const inQuotes =
    shorter?.text === 'one' ? `, or, if it is a text, put it in quotes: ${shorter.name} ${quoted}` : '';
  return new Mistake(`"${name}" takes no text: remove ${quote(rest)}${inQuotes}`);
}

function refuseText({ name, kind }: VerbRow, { written, exact }: Text): void {
  const quit = kind === 'act' ? findQuitWord(written) : undefined;
  if (quit !== undefined) {
    throw new Mistake(
      `${quote(written)} has the word ${quote(quit)}, on which many programs quit: choose another`,
    );
  }
  if (written === '' && (name === 'shows' || name === 'receives')) {
    throw new Mistake(
      `an empty text is in every line, so "${name} \\"\\"" checks nothing: name the lines around it`,
    );
  }
  if (written === '' && name === 'sends unfinished')
    throw new Mistake('an empty text without a newline is nothing at all');
  const halves = name === 'sends part of' || name === 'sends rest of';
  if (halves && exact && Buffer.byteLength(written) < 2)
    throw new Mistake(`${quote(written)} is too short to be cut in two`);
}
