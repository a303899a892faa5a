import type { Role } from '../../model/actor.ts';
import type { Standing } from '../../model/standing.ts';
import type { Event } from '../../model/transcript.ts';
import type { Scene } from '../scene/scene.ts';
import type { LiveRest } from './follow-scene.ts';
import type { PendingCount } from './keyboards.ts';
import { type Entrance, openPlayground, type Playground } from './playground.ts';
import { type LiveObstacle, type PreparePlaygroundOptions, preparePlayground } from './prepare-playground.ts';
import type { Stall } from './stall.ts';

/** Two programs with a person at their keyboards, restarted as often as the person wants. Nothing is judged. */
export interface LiveSession extends AsyncDisposable {
  /** The events since the last start. All other properties refer to it too. */
  readonly events: readonly Event[];
  /** Where each side stood at the last rest. */
  readonly standings: readonly Standing[];
  readonly stall: Stall | undefined;
  /** Why the programs could not be started. */
  readonly obstacle: LiveObstacle | undefined;
  /** The scene of the programs; undefined before they are started. */
  readonly scene: Scene | undefined;
  /** The number of lines that wait at a keyboard. */
  pending(role: Role): PendingCount;
  /** The lines that wait at a keyboard, the next first. */
  waiting(role: Role): readonly string[];
  isFrozen(role: Role): boolean;
  /** Stops the processes of a side until it is thawed; resolves when all have stopped. */
  freeze(role: Role): Promise<void>;
  thaw(role: Role): void;
  isClosed(role: Role): boolean;
  type(role: Role, line: string): void;
  close(role: Role): void;
  /** The client was kept back, and has not been let in. */
  readonly isHeld: boolean;
  /** Ends both sides and starts them again from their files; by default both. Resolves when they are about to start. */
  restart(entrance?: Entrance): Promise<void>;
  /** Starts a client that was kept back. */
  enter(): void;
  /** Resolves at the next rest. */
  settled(): Promise<void>;
}

/** A session's programs, and the functions that it calls. */
export interface LiveSessionOptions extends PreparePlaygroundOptions {
  /** Called when an event was recorded or the standings may have changed. */
  readonly onChange: () => void;
  /** Called after the last start has been cleaned up and before the next one. */
  readonly onRestart: () => void;
  /** Called at each rest at which no keyboard has anything to give. */
  readonly onRest?: (rest: LiveRest) => void;
  readonly onFault: (error: unknown) => void;
}

/** Creates a session that is not started; `restart` starts it. */
export function createLiveSession(options: LiveSessionOptions): LiveSession {
  const { host, onChange, onRestart, onRest, onFault } = options;
  let playground: Playground | undefined;
  let obstacle: LiveObstacle | undefined;
  let closed = new Set<Role>();
  let frozen = new Set<Role>();
  let isHeld = false;
  let isLeft = false;
  /** The last restart. Each waits for the one before, so that none ends what another starts. */
  let turn: Promise<void> = Promise.resolve();

  const clear = async () => {
    const old = playground;
    playground = undefined;
    await old?.[Symbol.asyncDispose]();
    obstacle = undefined;
    closed = new Set();
    frozen = new Set();
    onRestart();
  };
  const begin = async (entrance: Entrance) => {
    if (isLeft) return;
    await clear();
    onChange();
    const prepared = await preparePlayground(options);
    if (prepared.kind === 'ready') {
      playground = openPlayground(host, { ...prepared, onChange, onRest, entrance });
      isHeld = entrance === 'held';
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
    get scene() {
      return playground?.scene;
    },
    waiting: (role) => playground?.waiting(role) ?? [],
    isFrozen: (role) => frozen.has(role),
    async freeze(role) {
      if (!playground) return;
      frozen.add(role);
      await playground.freeze(role);
      onChange();
    },
    thaw(role) {
      frozen.delete(role);
      playground?.thaw(role);
      onChange();
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
    get isHeld() {
      return isHeld;
    },
    enter() {
      isHeld = false;
      playground?.enter();
      onChange();
    },
    restart(entrance = 'open') {
      turn = turn.then(() => begin(entrance));
      return turn;
    },
    settled: async () => playground?.settled(),
    async [Symbol.asyncDispose]() {
      isLeft = true;
      // The caller of `restart` has already got this error.
      await turn.catch(() => undefined);
      await clear();
    },
  };
}
