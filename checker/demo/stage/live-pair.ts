import type { Host } from '../../room/host.ts';
import { createLiveSession, type LiveSession } from '../../stage/live/live-session.ts';
import type { Entrance } from '../../stage/live/playground.ts';
import type { LiveObstacle } from '../../stage/live/prepare-playground.ts';
import type { Moment, ProcessPlace } from '../moment.ts';
import { createBirths } from './births.ts';
import { glanceAt } from './glance.ts';
import { type LastRest, momentOf } from './moment-of.ts';
import type { Pair, PairSources } from './pairs.ts';
import { createPlaces } from './places.ts';

/** A pair of programs in a room of its own, whose moments are followed. Nothing is judged. */
export interface LivePair
  extends AsyncDisposable,
    Pick<
      LiveSession,
      'type' | 'close' | 'enter' | 'isHeld' | 'isClosed' | 'isFrozen' | 'freeze' | 'thaw' | 'settled'
    > {
  readonly moment: Moment;
  /** The sources as they were when the programs were started. */
  readonly sources: PairSources;
  /** How much has happened since the start. */
  readonly happenings: number;
  readonly obstacle: LiveObstacle | undefined;
  /** Whether its programs have been started. */
  readonly isOn: boolean;
  /** Ends both programs, if they run, and starts them; a client that is `held` only when it is let in. */
  readonly start: () => Promise<void>;
}

/** The programs of a pair, and the functions that it calls. */
export interface LivePairOptions {
  readonly host: Host;
  readonly pair: Pair;
  readonly labPort: number;
  /** Whether the client is started with the server, or only when it is let in. */
  readonly entrance: Entrance;
  /** Milliseconds since 1970. */
  readonly epochMs: () => number;
  /** Called when the moment may have changed. */
  readonly onChange: () => void;
  readonly onFault: (error: unknown) => void;
}

/** Creates a pair whose programs are not started. */
export function createLivePair({
  host,
  pair,
  labPort,
  entrance,
  epochMs,
  onChange,
  onFault,
}: LivePairOptions): LivePair {
  const { now } = host.options;
  const { programs, inTurn } = pair;
  let rested: LastRest | undefined;
  let { sources } = pair;
  let isOn = false;
  /** Where the processes of a frozen side stood when they were stopped, by pid: a stopped program tells no line. */
  let stopped: ReadonlyMap<number, ProcessPlace> = new Map();
  let births = createBirths();
  let places = createPlaces({ onChange });

  const live: LiveSession = createLiveSession({
    ...{ host, programs, labPort, port: undefined, onChange, onFault },
    onRestart() {
      rested = undefined;
      stopped = new Map();
      births = createBirths();
      places = createPlaces({ onChange });
    },
    onRest({ scene, programs: players, standings, decided }) {
      const glance = glanceAt(scene);
      births.note(scene, glance);
      rested = { glance, standings, decided, stall: live.stall, events: live.events.length, isOver: false };
      places.follow({ scene, players, standings, glance }).catch((error: unknown) => {
        if (!scene.signal.aborted) onFault(error);
      });
    },
  });
  /** Milliseconds since 1970 when the programs were started. */
  const beganMs = () => epochMs() - (now() - (live.scene?.recorder.beganAt ?? now()));
  const present = () =>
    momentOf({
      ...{ live, rested, sources, inTurn },
      places: new Map([...places.known, ...stopped]),
      births: births.known,
      beganMs: beganMs(),
      nowMs: epochMs(),
    });
  return {
    get moment() {
      return present();
    },
    get sources() {
      return sources;
    },
    get happenings() {
      return live.events.length;
    },
    get obstacle() {
      return live.obstacle;
    },
    get isOn() {
      return isOn;
    },
    async start() {
      isOn = true;
      sources = await pair.readAgain();
      await live.restart(entrance);
    },
    get isHeld() {
      return live.isHeld;
    },
    enter: () => live.enter(),
    type: (role, line) => live.type(role, line),
    close: (role) => live.close(role),
    isClosed: (role) => live.isClosed(role),
    isFrozen: (role) => live.isFrozen(role),
    async freeze(role) {
      await places.quiet().catch(() => undefined);
      const { processes } = present().sides[role];
      const standing = rested?.events;
      await live.freeze(role);
      const stood = standing === live.events.length ? processes : [];
      const own = stood.flatMap(({ pid, place }) => (place ? [[pid, place] as const] : []));
      stopped = new Map([...stopped, ...own]);
      rested = rested && { ...rested, isOver: true };
    },
    thaw(role) {
      const pids = new Set(rested?.glance.processes[role].map(({ pid }) => pid));
      stopped = new Map([...stopped].filter(([pid]) => !pids.has(pid)));
      rested = rested && { ...rested, isOver: true };
      live.thaw(role);
    },
    settled: () => live.settled(),
    [Symbol.asyncDispose]: () => live[Symbol.asyncDispose](),
  };
}
