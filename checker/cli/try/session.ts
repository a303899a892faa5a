import type { Role } from '../../model/actor.ts';
import type { Locale } from '../../model/locale.ts';
import type { Host } from '../../room/host.ts';
import type { Playground } from '../../stage/live/playground.ts';
import type { Stall } from '../../stage/live/stall.ts';
import { sayTry } from '../words/try/say.ts';
import { type Conversation, createConversation } from './conversation.ts';
import { type Obstacle, startPlayground } from './start-playground.ts';
import { stateOf } from './state.ts';
import type { TriedPrograms } from './tried-programs.ts';

/** Two sides that a person plays with, started again as often as wished. */
export interface Session extends AsyncDisposable {
  readonly tried: TriedPrograms;
  /** Since both were started the last time. */
  readonly conversation: Conversation;
  readonly stall: Stall | undefined;
  /** What a side does now, and what waits at its keyboard, in words. */
  state(role: Role): string;
  isClosed(role: Role): boolean;
  type(role: Role, line: string): void;
  close(role: Role): void;
  /** Ends both, and starts them again from their files. Resolves when they have begun. */
  restart(): Promise<void>;
  /** Resolves when nothing moves that could be waited for. */
  settled(): Promise<void>;
}

export interface SessionOptions {
  readonly host: Host;
  readonly tried: TriedPrograms;
  readonly port: number | undefined;
  readonly locale: Locale;
  readonly ascii: boolean;
  readonly onChange: () => void;
  readonly onFault: (error: unknown) => void;
}

/** A session with nothing on stage yet: `restart` begins it. */
export function createSession(options: SessionOptions): Session {
  const { host, tried, port, locale, ascii, onChange, onFault } = options;
  const say = sayTry(locale);
  const peers = new Set((['server', 'client'] as const).filter((role) => !tried.programs[role]));
  let conversation = createConversation(say, { ascii, peers });
  let playground: Playground | undefined;
  let obstacle: Obstacle | undefined;
  let read = 0;
  let closed = new Set<Role>();
  let isLeft = false;
  /** One restart after the other, so that nothing is put on stage behind the back of who ends it. */
  let turn: Promise<void> = Promise.resolve();

  const follow = () => {
    const { events } = playground ?? { events: [] };
    for (; read < events.length; read += 1) {
      const event = events[read];
      if (event) conversation.add(event);
    }
    onChange();
  };
  const clear = async () => {
    const old = playground;
    playground = undefined;
    await old?.[Symbol.asyncDispose]();
    conversation = createConversation(say, { ascii, peers });
    obstacle = undefined;
    closed = new Set();
    read = 0;
  };
  const begin = async () => {
    if (isLeft) return;
    await clear();
    onChange();
    const raised = await startPlayground({ host, tried, port, say, onChange: follow });
    if ('role' in raised) {
      obstacle = raised;
      conversation.refuse(raised);
      onChange();
    } else {
      playground = raised;
      raised.over.catch(onFault);
    }
  };
  return {
    tried,
    get conversation() {
      return conversation;
    },
    get stall() {
      return playground?.stall;
    },
    state(role) {
      if (obstacle?.role === role) return say('state.obstacle');
      const { events, standings } = playground ?? { events: [], standings: [] };
      const { lines, end } = playground?.pending(role) ?? { lines: 0, end: false };
      return [
        stateOf(role, { events, standings, locale, isPeer: peers.has(role) }),
        ...(lines > 0 ? [say('pending', { count: lines })] : []),
        ...(end ? [say('pending-end')] : []),
      ].join(ascii ? ' - ' : ' · ');
    },
    isClosed: (role) => closed.has(role),
    type(role, line) {
      playground?.type(role, line);
      onChange();
    },
    close(role) {
      closed.add(role);
      playground?.close(role);
      onChange();
    },
    restart() {
      turn = turn.then(begin);
      return turn;
    },
    settled: async () => playground?.settled(),
    async [Symbol.asyncDispose]() {
      isLeft = true;
      // Whatever broke was told when it broke.
      await turn.catch(() => undefined);
      await clear();
    },
  };
}
