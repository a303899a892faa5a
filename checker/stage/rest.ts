import { mayWake } from '../judge/history/rest.ts';
import type { Standing } from '../model/standing.ts';
import type { Scene } from './scene/scene.ts';
import { beginPatience } from './settle/patience.ts';
import { settle } from './settle/settle.ts';
import { lacksKernel } from './settle/settle-by-patience.ts';
import type { Settled } from './settle/settled.ts';

/** Waits until the programs have read their input and nothing moves, and records where they stand. */
export async function rest(scene: Scene, patience = beginPatience(scene)): Promise<void> {
  const { recorder } = scene;
  for (;;) {
    if (recorder.events.length === 0 || recorder.events.at(-1)?.event === 'at-rest') return;
    const settled = await settle(scene, { care: scene.pace, patience });
    if (settled.kind === 'news') continue;
    recordRest(scene, settled);
    if (!giveAnswer(scene, settled.standings)) return;
  }
}

/** Records where the programs stand, and whether that they rest is a guess. */
export function recordRest({ recorder, guesses }: Scene, settled: Rested): void {
  if (!settled.final) guesses.push({ isHunch: settled.hunch === true });
  recorder.record(restOf(settled));
}

type Rested = Extract<Settled, { kind: 'rest' }>;

/**
 * Whether a failure may come from a guess: the programs came to rest after all, or the clock of a loop was not waited
 * for. A step was then perhaps played before they were ready for it, and what they made of it depends on how fast they
 * were, and so on how busy the machine was.
 */
export function wasTooBrisk({ pace, guesses, recorder }: Scene): boolean {
  if (pace === 'patient' || guesses.length === 0) return false;
  const last = recorder.events.findLast((event) => event.event === 'at-rest');
  return (
    last?.decided === 'at-rest' || (last?.decided === 'polled' && guesses.some(({ isHunch }) => isHunch))
  );
}

/** The event that records a rest. */
export function restOf({ decided, standings, early, spun }: Rested) {
  const why = { ...(early && { early }), ...(spun && { spun }) };
  return { event: 'at-rest', actor: 'stage', decided, standings, ...why } as const;
}

/**
 * Types the next answer at the keyboard of a program that reads it, as a person does who is asked: one at a time. False
 * if no program waits for one. After a failure nothing more is answered.
 */
export function giveAnswer(scene: Scene, standings: readonly Standing[]): boolean {
  const { unanswered, programs, recorder, steps } = scene;
  if (recorder.step >= steps.length) return false;
  for (const [role, program] of programs) {
    const standing = standings.find(({ actor }) => actor === role);
    const [first, ...others] = unanswered.get(role) ?? [];
    if (first === undefined || program.ended || !standing || !takesLine(scene, standing)) continue;
    unanswered.set(role, others);
    recorder.record({ event: 'typed', actor: role, text: `${first}\n`, answer: true });
    program.type(`${first}\n`);
    return true;
  }
  return false;
}

function takesLine(scene: Scene, standing: Standing): boolean {
  const { waitsFor, running, alive } = standing;
  if (lacksKernel(scene)) return alive;
  return running || waitsFor.includes('keyboard') || mayWake(standing, { decided: 'patience' });
}
