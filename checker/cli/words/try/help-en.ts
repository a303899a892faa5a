import { choiceOf } from '../choice-of.ts';
import type { HelpOptions } from './help-options.ts';

/** `npm run try -- --help` in English, laid out for 80 columns. */
export const helpEn = ({
  questions,
  port,
  languages,
}: HelpOptions): string => `Usage: npm run try [-- QUESTION OPTIONS]

Starts your server and your client, and lets you type on both keyboards. Nothing
is judged. Beside each screen you see what the program waits for.
For questions 1 and 2 the checker plays the other side: what you type there is
sent over the connection.

  QUESTION              ${choiceOf(questions, 'or')}; the first you have begun, if left out

  --dir DIR             programs in another folder
  --language LANGUAGE   only this one: ${languages}
  --server COMMAND      start the server with this command, as a shell would
  --client COMMAND      start the client with this one
  --solution            the reference solutions
  --port N              the port of the server (${port} if left out)
  --locale en|fr        the language of the words
  --plain               lines of text instead of two panes, for screen readers
  --ascii               signs in ASCII

Without a terminal, lines “server: text” and “client: text” are read from the
standard input, and what happens is printed as lines.
`;
