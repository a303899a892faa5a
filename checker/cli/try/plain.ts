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
  const told = createTelling({ session, locale, print });
  await session.restart();
  await told.everything();
  for await (const line of createInterface({ input: lines })) {
    const command = commandOf(line);
    if (!command) {
      if (line.trim() !== '') print(say('plain.how'));
      continue;
    }
    if (command.kind === 'restart') {
      print(say('plain.again'));
      told.forget();
      await session.restart();
    } else if (command.kind === 'close') session.close(command.role);
    else session.type(command.role, command.text);
    await told.everything();
  }
}

type TellOptionsPlain = Pick<PlayInLinesOptions, 'session' | 'locale' | 'print'>;

/** Prints the lines not yet printed, then the states that have changed, then a stall. */
function createTelling({ session, locale, print }: TellOptionsPlain) {
  const say = sayTry(locale);
  let told = 0;
  let states = new Map<Role, string>();
  const tell = ({ role, kind, text }: ConversationLine) =>
    print(say(`plain.${kind}`, { role: say(`role.${role}`), text }));
  return {
    forget() {
      told = 0;
      states = new Map();
    },
    async everything() {
      await session.settled();
      const { conversation } = session;
      for (; told < conversation.end; told += 1) {
        const entry = conversation.at(told);
        if (entry) tell(entry);
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
