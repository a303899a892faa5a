import type { Text } from '../../model/dialogue.ts';
import type { Action } from './verb-row.ts';

/** The texts of a step, in order; most steps have one or none. */
export function textsOf(action: Action): readonly Text[] {
  if ('text' in action) return [action.text];
  return 'texts' in action ? action.texts : [];
}

/** Two texts with the same key are the same text, so they are said alike all through a dialogue. */
export function textKey(text: Text): string {
  return JSON.stringify([text.exact, text.characters ?? 0, text.written]);
}

/** A text as it stands in a dialogue's file. */
function writeText(text: Text): string {
  if (text.exact) return JSON.stringify(text.written);
  return text.characters === undefined ? text.written : `(${text.characters} characters) ${text.written}`;
}

/** What stands behind the verb of a step: its texts, or what is awaited. */
export function writeObject(action: Action): string {
  return 'awaited' in action ? action.awaited.join(' and ') : textsOf(action).map(writeText).join(' / ');
}
