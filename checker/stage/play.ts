import type { JudgeOptions } from '../judge/follow/options.ts';
import { createProgress, type Progress, progress } from '../judge/follow/progress.ts';
import { surplusOf } from '../judge/surplus.ts';
import type { Capture } from '../kernel/pcapng.ts';
import type { Role } from '../model/actor.ts';
import { type Dialogue, isAct } from '../model/dialogue.ts';
import { CheckerFault } from '../model/fault.ts';
import type { Transcript } from '../model/transcript.ts';
import type { Host } from '../room/host.ts';
import { openRoom } from '../room/room.ts';
import type { Players } from '../toolchain/players.ts';
import { act } from './act.ts';
import type { Locator } from './locator.ts';
import { beginPatience } from './patience.ts';
import { createPeer, type Peer } from './peer.ts';
import { probe } from './probe.ts';
import { startProgram } from './program.ts';
import { createRecorder } from './recorder.ts';
import { rest, restOf } from './rest.ts';
import type { Scene } from './scene.ts';
import { settle } from './settle.ts';
import { createWiretap } from './wiretap.ts';

export interface PlayOptions {
  readonly dialogue: Dialogue;
  readonly players: Players;
  readonly options: JudgeOptions;
  readonly patienceMs: number;
  /** Aborted by Ctrl-C: the dialogue is broken off, and everything in it ended. */
  readonly signal: AbortSignal;
  /** `explanation`: after a failure the programs are asked where they stand, and the probes are played. */
  readonly goal: 'verdict' | 'explanation';
  readonly locator: Locator;
  /** Given what crossed the wire, where it could be seen. */
  readonly onCapture?: ((capture: Capture) => void) | undefined;
}

/** Plays a dialogue on a stage of its own and gives its transcript. Nothing of it is left when this resolves. */
export async function play(host: Host, given: PlayOptions): Promise<Transcript> {
  const { dialogue, options } = given;
  const room = openRoom(host);
  const recorder = createRecorder(host.options.now);
  const onStage: Scene['programs'] = new Map();
  const flooded = async (role: Role) => onStage.get(role)?.endFlood();
  const peers = new Map<Role, Peer>();
  for (const role of ['server', 'client'] as const) {
    if (dialogue.cast[role].kind === 'peer') peers.set(role, createPeer(role, { room, recorder, flooded }));
  }
  const programs = new Set((['server', 'client'] as const).filter((role) => !peers.has(role)));
  const wiretap = room.wire && createWiretap(room.wire, { recorder, programs, flooded });
  if (wiretap) recorder.beforehand = wiretap.listen;
  const scene: Scene = {
    cast: dialogue.cast,
    steps: dialogue.steps,
    room,
    recorder,
    wiretap,
    peers,
    port: options.port,
    patienceMs: given.patienceMs,
    signal: given.signal,
    programs: onStage,
  };
  try {
    const stoppedAt = await playSteps(scene, given);
    // A copy: what ends the programs afterwards is not part of the play.
    return {
      events: [...recorder.events],
      ...(stoppedAt !== undefined && { stoppedAt }),
      ...(wiretap?.isWhole && { wired: true }),
    };
  } finally {
    if (wiretap) given.onCapture?.({ name: dialogue.id, frames: wiretap.frames });
    for (const peer of peers.values()) peer[Symbol.dispose]();
    // In a network that others share, a server that goes first would leave its port taken for a minute.
    const client = host.networks ? undefined : scene.programs.get('client');
    if (client && !client.ended) await room.end(client.pid);
    await room[Symbol.asyncDispose]();
  }
}

/** Plays the steps in turn; gives the index of the one that is not met, after learning why. */
async function playSteps(scene: Scene, play: PlayOptions): Promise<number | undefined> {
  const { dialogue, players, options, goal, locator } = play;
  const following = createProgress(dialogue, options);
  for (const [index, step] of dialogue.steps.entries()) {
    if (isAct(step)) {
      await rest(scene);
      scene.recorder.step = index;
      if (step.verb === 'starts' || step.verb === 'restarts') await start(scene, step.actor, play);
      else {
        for (const piece of await act(scene, step)) {
          piece();
          await rest(scene);
        }
        continue;
      }
    }
    scene.recorder.step = index;
    if (!(await isMet(scene, { dialogue, following, options }))) {
      if (goal === 'explanation') {
        await locator.locatePrograms(scene, players);
        await probe(scene);
      }
      return index;
    }
  }
  scene.recorder.step = dialogue.steps.length;
  await rest(scene);
  for (const event of scene.recorder.unread()) following.add(event);
  if (goal === 'explanation' && surplusOf(following.history)) await locator.locatePrograms(scene, players);
  return undefined;
}

/** Starts the program that plays a role; it is waited for as for any expectation. */
async function start(scene: Scene, role: Role, { players, locator }: PlayOptions): Promise<void> {
  const ready = players[role];
  if (!ready) throw new CheckerFault(`no program was prepared to play the ${role}`);
  const { room, recorder } = scene;
  const port = ready.tellPort;
  const flooded = () => locator.locateFlooding(scene, role, players);
  const starting = { role, ready, room, recorder, flooded, ...(port !== undefined && { port }) };
  scene.programs.set(role, await startProgram(starting));
}

interface Judging {
  readonly dialogue: Dialogue;
  readonly following: Progress;
  readonly options: JudgeOptions;
}

/** Waits until the step holds, or until it is decided that it never will. */
async function isMet(scene: Scene, { dialogue, following, options }: Judging): Promise<boolean> {
  const { recorder } = scene;
  const patience = beginPatience(scene);
  for (;;) {
    for (const event of recorder.unread()) following.add(event);
    const answer = following.statusOf(recorder.step);
    if (answer !== 'not yet') return answer === 'met';
    const settled = await settle(scene, { thorough: false, patience });
    if (settled.kind === 'news') continue;
    const seen = restOf(settled);
    const supposed = { ...seen, ms: 0, step: recorder.step };
    if (
      settled.final ||
      progress(dialogue, [...recorder.events, supposed], recorder.step, options) === 'met'
    ) {
      recorder.record(seen);
      continue;
    }
    const outcome = await settle(scene, { thorough: true, patience });
    if (outcome.kind === 'rest') recorder.record(restOf(outcome));
  }
}
