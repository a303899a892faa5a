import { checkJsonHere } from './check-here.ts';
import type { JsonDialogue } from './checker.ts';
import { absent } from './tools.ts';

/** Plays a server of question 1 that fails to show a line. */
export async function play(folder: string, ...words: readonly string[]): Promise<JsonDialogue> {
  const { dialogues } = await checkJsonHere(['q1', '--only', 'one-line', '--dir', folder, ...words]);
  const [dialogue] = dialogues;
  if (!dialogue) throw new Error('nothing was played');
  return dialogue;
}

/** The places of the finding as a person reads them: `server.py | accept() | waits for a connection`. */
export function places({ findings }: JsonDialogue): readonly string[] {
  return (findings[0]?.where ?? []).map(({ actor, file = actor, text, words, from }) =>
    [file, ...(text ? [text] : []), words, ...(from ? [`from ${from.text}`] : [])].join(' | '),
  );
}

/** All that the screens showed, in order. */
export function shown({ transcript }: JsonDialogue): string {
  return transcript.map((event) => (event.event === 'showed' ? event.text : '')).join('');
}

/** Options with a short patience: it has to end the wait for a program that has set a clock. */
export const impatient = ['--patience', '1500'];

/** Options of tests that need the tools of a language. */
export const python = { skip: absent('python3') };
export const c = {
  skip: process.arch === 'x64' ? absent('gcc', 'addr2line') : 'stacks are read on x86-64 only',
};
export const java = { skip: absent('java', 'javac') };
