import { graphemesOf } from '../../report/text/graphemes.ts';
import type { Key } from '../terminal/keys.ts';

/** A line being written: its text, and the position of the cursor in it, in UTF-16 units. */
export interface LineDraft {
  readonly text: string;
  readonly at: number;
}

/** An empty line. */
export const blank: LineDraft = { text: '', at: 0 };

/** The line after a key, with the keys of any shell prompt; other keys leave it unchanged. */
export function edit({ text, at }: LineDraft, { name, text: typed, ctrl }: Key): LineDraft {
  const before = text.slice(0, at);
  const after = text.slice(at);
  switch (ctrl ? `ctrl-${name}` : name) {
    case 'backspace':
    case 'ctrl-h':
      return { text: withoutLast(before) + after, at: withoutLast(before).length };
    case 'delete':
      return { text: before + withoutFirst(after), at };
    case 'left':
      return { text, at: withoutLast(before).length };
    case 'right':
      return { text, at: text.length - withoutFirst(after).length };
    case 'home':
    case 'ctrl-a':
      return { text, at: 0 };
    case 'end':
    case 'ctrl-e':
      return { text, at: text.length };
    case 'ctrl-u':
      return { text: after, at: 0 };
    case 'ctrl-k':
      return { text: before, at };
    case 'ctrl-w': {
      const kept = before.replace(/\S+\s*$/, '');
      return { text: kept + after, at: kept.length };
    }
    default:
      return { text: before + typed + after, at: at + typed.length };
  }
}

function withoutLast(text: string): string {
  return [...graphemesOf(text)].slice(0, -1).join('');
}

function withoutFirst(text: string): string {
  return [...graphemesOf(text)].slice(1).join('');
}
