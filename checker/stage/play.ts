import { createProgress } from '../judge/follow/progress.ts';
import { surplusOf } from '../judge/surplus.ts';
import type { Capture } from '../kernel/pcapng.ts';
import type { Role } from '../model/actor.ts';
import { type Dialogue, isAct } from '../model/dialogue.ts';
import { CheckerFault } from '../model/fault.ts';
import type { JudgeOptions } from '../model/play-record.ts';
import type { Medium } from '../model/story.ts';
import type { Answered } from '../model/submission.ts';
import type { Transcript } from '../model/transcript.ts';
import type { Host } from '../room/host.ts';
import type { PlayedOn } from '../room/launch.ts';
import type { Players } from '../toolchain/players.ts';
import { act } from './act.ts';
import { isMet } from './is-met.ts';
import type { Locator } from './locator.ts';
import { probe } from './probe.ts';
import { rest, wasTooBrisk } from './rest.ts';
import { openScene } from './scene/open-scene.ts';
import { startProgram } from './scene/program.ts';
import type { Pace, Scene } from './scene/scene.ts';
import { shortenFloods } from './shorten-floods.ts';

/** A dialogue, its programs, and how to play it. */
export interface PlayOptions {
  readonly dialogue: Dialogue;
  readonly players: Players;
  readonly options: JudgeOptions;
  readonly patienceMs: number;
  readonly pace: Pace;
  readonly on: PlayedOn;
  /** Aborted by Ctrl-C: the play then ends, and every process in it. */
  readonly signal: AbortSignal;
  /** `explanation`: after a failure, source lines are located and the probes are played. */
  readonly goal: 'verdict' | 'explanation';
  readonly locator: Locator;
  /** What programs are told that ask something first. */
  readonly answered: Answered;
  /** Gets the frames of the dialogue, if the wire could be read. */
  readonly onCapture?: ((capture: Capture) => void) | undefined;
}

/**
 * Plays a dialogue on a stage of its own and returns its transcript. When it resolves, all its processes have ended. A
 * failure is `too brisk` if the pace may have caused it: the dialogue has to be played again.
 */
export async function play(host: Host, given: PlayOptions): Promise<Transcript | 'too brisk'> {
  const { dialogue, options, patienceMs, pace, on, signal, onCapture } = given;
  const { cast, steps } = dialogue;
  const players = Object.values(given.players);
  const folders = players.map(({ folder }) => folder);
  const tools = players.map(({ file }) => file);
  const shown = Object.fromEntries(
    Object.entries(given.players).map(([role, { folder, build, file }]) => [
      role,
      { folder, file, read: build === undefined ? [] : [build] },
    ]),
  );
  await using scene = openScene(host, {
    cast,
    steps,
    port: options.port,
    patienceMs,
    pace,
    on,
    signal,
    folders,
    tools,
    shown,
  });
  const { recorder, wiretap } = scene;
  let isKept = true;
  try {
    const stoppedAt = await playSteps(scene, given);
    isKept = stoppedAt !== 'too brisk';
    if (stoppedAt === 'too brisk') return stoppedAt;
    // A copy, because ending the programs afterwards records more events, which are no part of the play.
    const transcript: Transcript = {
      events: [...recorder.events],
      ...(stoppedAt !== undefined && { stoppedAt }),
      ...(wiretap?.isWhole && { wired: true }),
      ...(on === 'terminal' && { terminal: true }),
    };
    return shortenFloods(transcript, { dialogue, options });
  } finally {
    if (wiretap && isKept) onCapture?.({ name: dialogue.id, frames: wiretap.frames });
  }
}

/** Plays the steps in order. Returns the index of the step that is not met, after looking for its cause. */
async function playSteps(scene: Scene, play: PlayOptions): Promise<number | 'too brisk' | undefined> {
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
      if (wasTooBrisk(scene)) return 'too brisk';
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
  if (!surplusOf(following.history, { options, wired: scene.wiretap?.isWhole === true })) return undefined;
  if (wasTooBrisk(scene)) return 'too brisk';
  if (goal === 'explanation') await locator.locatePrograms(scene, players);
  return undefined;
}

/** Starts the program of a role. `isMet` then waits for it as for any expectation. */
async function start(scene: Scene, role: Role, { players, locator, answered }: PlayOptions): Promise<void> {
  const ready = players[role];
  if (!ready) throw new CheckerFault(`no program was prepared to play the ${role}`);
  const { room, recorder, on } = scene;
  const port = ready.tellPort;
  const flooded = (medium: Medium) => locator.locateFlooding(scene, { role, medium, players });
  const starting = { role, ready, on, room, recorder, flooded, ...(port !== undefined && { port }) };
  scene.unanswered.set(role, answered[role] ?? []);
  scene.programs.set(role, await startProgram(starting));
}
