import type { Role } from '../../model/actor.ts';
import type { Event, Standing } from '../../model/transcript.ts';
import type { PendingCount } from './keyboards.ts';
import { openPlayground, type Playground } from './playground.ts';
import { type LiveObstacle, type PreparePlaygroundOptions, preparePlayground } from './prepare-playground.ts';
import type { Stall } from './stall.ts';

/** Two sides at whose keyboards a person sits, started again as often as wished. Nothing is judged. */
export interface LiveSession extends AsyncDisposable {
  /** What happened since both were started the last time; so are all the others. */
  readonly events: readonly Event[];
  /** Where each side stood when nothing moved the last time. */
  readonly standings: readonly Standing[];
  readonly stall: Stall | undefined;
  /** Why the programs could not be started. */
  readonly obstacle: LiveObstacle | undefined;
  /** What waits at a keyboard to be read. */
  pending(role: Role): PendingCount;
  isClosed(role: Role): boolean;
  type(role: Role, line: string): void;
  close(role: Role): void;
  /** Ends both, and starts them again from their files. Resolves when they have begun. */
  restart(): Promise<void>;
  /** Resolves when nothing moves that could be waited for. */
  settled(): Promise<void>;
}

export interface LiveSessionOptions extends PreparePlaygroundOptions {
  /** Called when something was recorded, or the standings may have changed. */
  readonly onChange: () => void;
  /** Called when nothing of an earlier start is left, before the next one. */
  readonly onRestart: () => void;
  readonly onFault: (error: unknown) => void;
}

/** A session with nothing on stage yet: `restart` begins it. */
export function createLiveSession(options: LiveSessionOptions): LiveSession {
  const { host, onChange, onRestart, onFault } = options;
  let playground: Playground | undefined;
  let obstacle: LiveObstacle | undefined;
  let closed = new Set<Role>();
  let isLeft = false;
  /** One restart after the other, so that nothing is put on stage while another restart ends it. */
  let turn: Promise<void> = Promise.resolve();

  const clear = async () => {
    const old = playground;
    playground = undefined;
    await old?.[Symbol.asyncDispose]();
    obstacle = undefined;
    closed = new Set();
    onRestart();
  };
  const begin = async () => {
    if (isLeft) return;
    await clear();
    onChange();
    const prepared = await preparePlayground(options);
    if (prepared.kind === 'ready') {
      playground = openPlayground(host, { ...prepared, onChange });
      playground.over.catch(onFault);
    } else {
      obstacle = prepared;
      onChange();
    }
  };
  return {
    get events() {
      return playground?.events ?? [];
    },
    get standings() {
      return playground?.standings ?? [];
    },
    get stall() {
      return playground?.stall;
    },
    get obstacle() {
      return obstacle;
    },
    pending: (role) => playground?.pending(role) ?? { lines: 0, end: false },
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
      // An error of a restart was told when it came.
      await turn.catch(() => undefined);
      await clear();
    },
  };
}
