import { createInterface } from 'node:readline';
import type { Role } from '../../model/actor.ts';
import type { Locale } from '../../model/locale.ts';
import { sayTry } from '../words/try/say.ts';
import { commandOf } from './command.ts';
import type { ConversationLine } from './conversation.ts';
import type { Session } from './session.ts';
import { titleOf } from './tried-programs.ts';

/** Where commands are read and lines printed. */
export interface PlayInLinesOptions {
  readonly session: Session;
  readonly locale: Locale;
  readonly lines: NodeJS.ReadableStream;
  readonly print: (line: string) => void;
  readonly ascii: boolean;
}

/**
 * `try --plain`: reads one command a line and prints what happens. Each command waits until the last has had its
 * effect.
 */
export async function playInLines({
  session,
  locale,
  lines,
  print,
  ascii,
}: PlayInLinesOptions): Promise<void> {
  const say = sayTry(locale);
  const separator = ascii ? ' - ' : ' · ';
  print(titleOf(session.tried, separator));
  for (const role of ['server', 'client'] as const)
    print(
      say('plain.name', { role: say(`role.${role}`), text: session.tried.names[role] ?? say('checker') }),
    );
  print(say('plain.how'));
  const printer = createPrinter({ session, locale, print });
  await session.restart();
  await printer.printNews();
  for await (const line of createInterface({ input: lines })) {
    const command = commandOf(line);
    if (!command) {
      if (line.trim() !== '') print(say('plain.how'));
      continue;
    }
    if (command.kind === 'restart') {
      print(say('plain.again'));
      printer.forget();
      await session.restart();
    } else if (command.kind === 'close') session.close(command.role);
    else session.type(command.role, command.text);
    await printer.printNews();
  }
}

type PrinterOptions = Pick<PlayInLinesOptions, 'session' | 'locale' | 'print'>;

/** Prints the lines not yet printed, then the states that have changed, then a stall. */
function createPrinter({ session, locale, print }: PrinterOptions) {
  const say = sayTry(locale);
  let printed = 0;
  let states = new Map<Role, string>();
  const printLine = ({ role, kind, text }: ConversationLine) =>
    print(say(`plain.${kind}`, { role: say(`role.${role}`), text }));
  return {
    forget() {
      printed = 0;
      states = new Map();
    },
    async printNews() {
      await session.settled();
      const { conversation } = session;
      for (; printed < conversation.end; printed += 1) {
        const entry = conversation.at(printed);
        if (entry) printLine(entry);
      }
      for (const role of ['server', 'client'] as const) {
        const state = session.state(role);
        if (states.get(role) === state) continue;
        states.set(role, state);
        print(say('plain.state', { role: say(`role.${role}`), state }));
      }
      if (session.stall) print(say(session.stall));
    },
  };
}
