import { beginPatience } from './patience.ts';
import type { Scene } from './scene.ts';
import { settle } from './settle.ts';
import type { Settled } from './settled.ts';

/** Waits until the programs have read their input and nothing moves, and records where they stand. */
export async function rest(scene: Scene): Promise<void> {
  const { recorder } = scene;
  const patience = beginPatience(scene);
  for (;;) {
    if (recorder.events.length === 0 || recorder.events.at(-1)?.event === 'at-rest') return;
    const settled = await settle(scene, { thorough: false, patience });
    if (settled.kind === 'news') continue;
    recorder.record(restOf(settled));
    return;
  }
}

/** The event that records a rest. */
export function restOf({ decided, standings, early }: Extract<Settled, { kind: 'rest' }>) {
  return { event: 'at-rest', actor: 'stage', decided, standings, ...(early && { early }) } as const;
}
