import { mayWake } from '../judge/history/rest.ts';
import type { Standing } from '../model/transcript.ts';
import { beginPatience } from './patience.ts';
import type { Scene } from './scene.ts';
import { settle } from './settle.ts';
import { lacksKernel } from './settle-by-patience.ts';
import type { Settled } from './settled.ts';

/** Waits until the programs have read their input and nothing moves, and records where they stand. */
export async function rest(scene: Scene): Promise<void> {
  const { recorder } = scene;
  const patience = beginPatience(scene);
  for (;;) {
    if (recorder.events.length === 0 || recorder.events.at(-1)?.event === 'at-rest') return;
    const settled = await settle(scene, { thorough: scene.pace === 'patient', patience });
    if (settled.kind === 'news') continue;
    recordRest(scene, settled);
    if (!giveAnswer(scene, settled.standings)) return;
  }
}

/** Records where the programs stand, and whether that they rest is a guess. */
export function recordRest({ recorder, guesses }: Scene, settled: Rested): void {
  if (!settled.final) guesses.push(recorder.step);
  recorder.record(restOf(settled));
}

type Rested = Extract<Settled, { kind: 'rest' }>;

/**
 * Whether a guess was refuted: the programs came to rest after all, so a step was played before they were ready for it.
 * What they made of it depends on how fast they were, and so on how busy the machine was.
 */
export function wasTooBrisk({ guesses, recorder }: Scene): boolean {
  const last = recorder.events.findLast((event) => event.event === 'at-rest');
  return guesses.length > 0 && last?.decided === 'at-rest';
}

/** The event that records a rest. */
export function restOf({ decided, standings, early }: Rested) {
  return { event: 'at-rest', actor: 'stage', decided, standings, ...(early && { early }) } as const;
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
  return running || waitsFor.includes('keyboard') || mayWake(standing, {});
}
