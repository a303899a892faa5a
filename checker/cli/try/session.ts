import { problemWords } from '../../explain/problem-words.ts';
import type { Role } from '../../model/actor.ts';
import type { Locale } from '../../model/locale.ts';
import { unreachable } from '../../model/unreachable.ts';
import type { Host } from '../../room/host.ts';
import { createLiveSession, type LiveSession } from '../../stage/live/live-session.ts';
import type { LiveObstacle } from '../../stage/live/prepare-playground.ts';
import { type SayTry, sayTry } from '../words/try/say.ts';
import { type Conversation, createConversation } from './conversation.ts';
import { stateOf } from './state.ts';
import type { TriedPrograms } from './tried-programs.ts';

/** A live session in words: what each side does, and the lines of the conversation. */
export interface Session
  extends AsyncDisposable,
    Pick<LiveSession, 'stall' | 'isClosed' | 'type' | 'close' | 'restart' | 'settled'> {
  readonly tried: TriedPrograms;
  /** The conversation since the last restart. */
  readonly conversation: Conversation;
  /** What a side does now and what waits at its keyboard, in words. */
  state(role: Role): string;
}

/** What a session plays, and how it speaks. */
export interface SessionOptions {
  readonly host: Host;
  readonly tried: TriedPrograms;
  readonly port: number | undefined;
  readonly locale: Locale;
  readonly ascii: boolean;
  readonly onChange: () => void;
  readonly onFault: (error: unknown) => void;
}

/** Makes a session; `restart` starts its programs. */
export function createSession(options: SessionOptions): Session {
  const { host, tried, port, locale, ascii, onChange, onFault } = options;
  const { programs, labPort } = tried;
  const say = sayTry(locale);
  const peers = new Set((['server', 'client'] as const).filter((role) => !programs[role]));
  let conversation = createConversation(say, { ascii, peers });
  let read = 0;
  let refused: LiveObstacle | undefined;
  const live = createLiveSession({
    ...{ host, programs, port, labPort, onFault },
    onRestart() {
      conversation = createConversation(say, { ascii, peers });
      read = 0;
    },
    onChange() {
      const { events, obstacle } = live;
      for (const event of events.slice(read)) conversation.add(event);
      read = events.length;
      if (obstacle && obstacle !== refused)
        conversation.refuse({ role: obstacle.role, text: obstacleWords(obstacle, { say, locale }) });
      refused = obstacle;
      onChange();
    },
  });
  return {
    tried,
    get conversation() {
      return conversation;
    },
    get stall() {
      return live.stall;
    },
    state(role) {
      if (live.obstacle?.role === role) return say('state.obstacle');
      const { events, standings } = live;
      const { lines, end } = live.pending(role);
      return [
        stateOf(role, { events, standings, locale, isPeer: peers.has(role) }),
        ...(lines > 0 ? [say('pending', { count: lines })] : []),
        ...(end ? [say('pending-end')] : []),
      ].join(ascii ? ' - ' : ' · ');
    },
    isClosed: live.isClosed,
    type: live.type,
    close: live.close,
    restart: live.restart,
    settled: live.settled,
    [Symbol.asyncDispose]: () => live[Symbol.asyncDispose](),
  };
}

function obstacleWords(
  obstacle: LiveObstacle,
  { say, locale }: { readonly say: SayTry; readonly locale: Locale },
): string {
  switch (obstacle.kind) {
    case 'does-not-compile':
      return obstacle.errors;
    case 'missing-tool':
      return say('missing-tool', { tool: obstacle.tool, fix: obstacle.fix });
    case 'broken-tool': {
      const { kind: code, program, tool, said, lack, fix } = obstacle;
      return problemWords({ code, program, tool, said, lack, fix }, locale);
    }
    case 'port-held': {
      const { holder } = obstacle;
      const port = String(obstacle.port);
      return holder ? say('port-held', { ...holder, port }) : say('port-held-unknown', { port });
    }
    default:
      return unreachable(obstacle);
  }
}
