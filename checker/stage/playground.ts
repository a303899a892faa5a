import type { Role } from '../model/actor.ts';
import type { Event, Standing } from '../model/transcript.ts';
import { createKeyboards, type Keyboards } from './keyboards.ts';
import { knock } from './knock.ts';
import { beginPatience } from './patience.ts';
import { createPeer, type Peer } from './peer.ts';
import { type Plight, plightOf } from './plight.ts';
import type { Prepared } from './prepare.ts';
import { startProgram } from './program.ts';
import { prologue } from './prologue.ts';
import { createRecorder } from './recorder.ts';
import { openRoom } from './room.ts';
import type { Scene } from './scene.ts';
import { settle } from './settle.ts';
import type { Theatre } from './theatre.ts';
import { createWiretap } from './wiretap.ts';

export interface Setting {
  /** A side without a program is played by the peer: its keyboard is the connection. */
  readonly programs: Readonly<
    Partial<Record<Role, Extract<Prepared, { kind: 'ready' }> & { readonly tellPort?: number }>>
  >;
  readonly port: number;
  /** Called whenever something was recorded, or the standings may have changed. */
  readonly onChange: () => void;
}

/** Two sides on stage at whose keyboards a person sits. Nothing is judged. */
export interface Playground extends AsyncDisposable, Pick<Keyboards, 'type' | 'close' | 'pending'> {
  readonly events: readonly Event[];
  readonly standings: readonly Standing[];
  readonly plight: Plight | undefined;
  /** Resolves when nothing moves that could be waited for. */
  settled(): Promise<void>;
  /** Resolves when the playground was disposed; rejects when it broke. */
  readonly over: Promise<void>;
}

/** A program that ticks over or runs is looked at anew this often. */
const lookAgainMs = 100;

/** What is given to such a program before it is called busy. */
const patienceMs = 1000;

/** Starts the server, then the client, and follows what they do until it is disposed. */
export function openPlayground(theatre: Theatre, { programs, port, onChange }: Setting): Playground {
  const room = openRoom(theatre);
  const recorder = createRecorder(theatre.world.now);
  const controller = new AbortController();
  const peers = new Map<Role, Peer>();
  for (const role of ['server', 'client'] as const)
    if (!programs[role]) peers.set(role, createPeer(role, { room, recorder }));
  const isProgram = (role: Role) => programs[role] !== undefined;
  const roles = (['server', 'client'] as const).filter(isProgram);
  const wiretap = room.wire && createWiretap(room.wire, { recorder, programs: new Set(roles) });
  if (wiretap) recorder.beforehand = wiretap.listen;
  const scene: Scene = {
    dialogue: prologue(isProgram),
    room,
    recorder,
    wiretap,
    peers,
    port,
    patienceMs,
    signal: controller.signal,
    programs: new Map(),
  };
  const keyboards = createKeyboards(scene);
  let standings: readonly Standing[] = [];
  let plight: Plight | undefined;
  let poke = () => {};
  const waiting: (() => void)[] = [];

  const calm = async () => {
    for (;;) {
      const settled = await settle(scene, { thorough: false, patience: beginPatience(scene) });
      plight = settled.kind === 'rest' ? plightOf(settled, recorder.events) : undefined;
      if (settled.kind === 'rest') standings = settled.standings;
      onChange();
      if (settled.kind === 'rest') return settled.decided;
    }
  };
  const enter = async (role: Role) => {
    const ready = programs[role];
    if (ready) {
      const { tellPort } = ready;
      const start = { role, ready, room, recorder, ...(tellPort !== undefined && { port: tellPort }) };
      scene.programs.set(role, await startProgram(start));
    } else if (role === 'server') await peers.get(role)?.listen(port);
    await calm();
  };
  const perform = async () => {
    for (const [step, role] of (['server', 'client'] as const).entries()) {
      recorder.step = step;
      await enter(role);
    }
    recorder.step = 2;
    for (;;) {
      const decided = await calm();
      if ((await knock(scene, standings)) || keyboards.give(standings)) continue;
      // From here to the wait nothing else has its turn: whoever pokes later is heard.
      controller.signal.throwIfAborted();
      for (const resolve of waiting.splice(0)) resolve();
      const poked = new Promise<void>((resolve) => {
        poke = resolve;
        if (decided === 'patience') setTimeout(resolve, lookAgainMs);
      });
      await Promise.race([recorder.news(), poked]);
    }
  };
  const over = perform().catch((error: unknown) => {
    if (!controller.signal.aborted) throw error;
  });
  over.catch(() => undefined);

  return {
    events: recorder.events,
    get standings() {
      return standings;
    },
    get plight() {
      return plight;
    },
    over,
    pending: keyboards.pending,
    type(role, line) {
      keyboards.type(role, line);
      poke();
    },
    close(role) {
      keyboards.close(role);
      poke();
    },
    async settled() {
      const settled = new Promise<void>((resolve) => void waiting.push(resolve));
      poke();
      await Promise.race([settled, over]);
    },
    async [Symbol.asyncDispose]() {
      controller.abort();
      poke();
      await over.catch(() => undefined);
      for (const peer of peers.values()) peer[Symbol.dispose]();
      // In a network that others share, a server that goes first would leave its port taken for a minute.
      const client = theatre.networks ? undefined : scene.programs.get('client');
      if (client && !client.ended) await room.end(client.pid);
      await room[Symbol.asyncDispose]();
    },
  };
}
