import type { Dialogue } from '../../model/dialogue.ts';
import type { Finding } from '../../model/finding.ts';
import type { JudgeOptions } from '../../model/play-record.ts';
import type { Event } from '../../model/transcript.ts';
import { judge } from '../judge.ts';
import { dialogueOf } from './literal-dialogue.ts';
import {
  at,
  connected,
  listening,
  q3,
  rest,
  showed,
  started,
  transcriptOf,
  typed,
} from './literal-transcript.ts';

/** For tests: one line each way. */
export const chat = dialogueOf([
  'server starts',
  'client starts',
  'client types bonjour+12',
  'server shows bonjour+12',
  'server types salut+34',
  'client shows salut+34',
]);
/** For tests: both programs are ready. */
export const opened = [at(0, started('server'), listening()), at(1, started('client'), connected())].flat();
/** For tests: then the client has typed its line. */
export const asked = [...opened, ...at(2, rest(['client'], ['keyboard']), typed('client', 'bonjour 12'))];
/** For tests: then the server has shown it, and typed its own. */
export const heard = [
  ...asked,
  ...at(3, showed('server', 'bonjour 12\n')),
  ...at(4, rest(['keyboard'], ['server']), typed('server', 'salut 34')),
];
/** For tests: then the client has shown that. */
export const done = [...heard, ...at(5, showed('client', 'salut 34\n'))];
/** For tests: the rest at the end. */
export const last = at(6, rest(['client'], ['keyboard']));

/** For tests: the verdict on events that were recorded. */
export function verdictOf(dialogue: Dialogue, events: readonly Event[], options: Partial<JudgeOptions> = {}) {
  return judge(dialogue, transcriptOf(events), { ...q3, ...options });
}

/** For tests: what is found in them. */
export function findingOf(
  dialogue: Dialogue,
  events: readonly Event[],
  options: Partial<JudgeOptions> = {},
): Finding | undefined {
  return verdictOf(dialogue, events, options).findings[0];
}

/** For tests: the finding when the server's screen shows this instead of the client's line. */
export function shownInstead(text: string, options: Partial<JudgeOptions> = {}): Finding | undefined {
  return findingOf(
    chat,
    [...asked, ...at(3, showed('server', text), rest(['client'], ['keyboard', 'server']))],
    options,
  );
}
