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

/** For tests: a dialogue with one line in each direction. */
export const chat = dialogueOf([
  'server starts',
  'client starts',
  'client types bonjour+12',
  'server shows bonjour+12',
  'server types salut+34',
  'client shows salut+34',
]);
/** For tests: the events of `chat` until both programs are ready. */
export const opened = [at(0, started('server'), listening()), at(1, started('client'), connected())].flat();
/** For tests: the events until a line was typed at the client. */
export const asked = [...opened, ...at(2, rest(['client'], ['keyboard']), typed('client', 'bonjour 12'))];
/** For tests: the events until the server has shown that line, and a line was typed at the server. */
export const heard = [
  ...asked,
  ...at(3, showed('server', 'bonjour 12\n')),
  ...at(4, rest(['keyboard'], ['server']), typed('server', 'salut 34')),
];
/** For tests: the events until the client has shown the server's line. */
export const done = [...heard, ...at(5, showed('client', 'salut 34\n'))];
/** For tests: the rest after the last step of `chat`. */
export const last = at(6, rest(['client'], ['keyboard']));

/** For tests: the verdict on recorded events, with the options of `q3` unless others are given. */
export function verdictOf(dialogue: Dialogue, events: readonly Event[], options: Partial<JudgeOptions> = {}) {
  return judge(dialogue, transcriptOf(events), { ...q3, ...options });
}

/** For tests: the finding about recorded events, if any. */
export function findingOf(
  dialogue: Dialogue,
  events: readonly Event[],
  options: Partial<JudgeOptions> = {},
): Finding | undefined {
  return verdictOf(dialogue, events, options).findings[0];
}

/** For tests: the finding if the server shows this text instead of the client's line. */
export function shownInstead(text: string, options: Partial<JudgeOptions> = {}): Finding | undefined {
  return findingOf(
    chat,
    [...asked, ...at(3, showed('server', text), rest(['client'], ['keyboard', 'server']))],
    options,
  );
}
