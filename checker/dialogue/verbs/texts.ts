import type { Text } from '../../model/dialogue.ts';
import type { Action } from './verb-row.ts';

/** The texts of a step, in order; most steps have none or one. */
export function textsOf(action: Action): readonly Text[] {
  if ('text' in action) return [action.text];
  return 'texts' in action ? action.texts : [];
}

/** A key for a text. Texts with equal keys are the same text and get the same fresh word. */
export function textKey(text: Text): string {
  return JSON.stringify([text.exact, text.characters ?? 0, text.written]);
}

/** A text as a dialogue's file has it. */
function writeText(text: Text): string {
  if (text.exact) return JSON.stringify(text.written);
  return text.characters === undefined ? text.written : `(${text.characters} characters) ${text.written}`;
}

/** The words after the verb of a step: its texts, or what it waits for. */
export function writeObject(action: Action): string {
  return 'awaited' in action ? action.awaited.join(' and ') : textsOf(action).map(writeText).join(' / ');
}
