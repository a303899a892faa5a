import { type Progress, progress } from '../judge/follow/progress.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { JudgeOptions } from '../model/play-record.ts';
import { giveAnswer, recordRest, restOf } from './rest.ts';
import type { Scene } from './scene/scene.ts';
import { beginPatience } from './settle/patience.ts';
import { settle } from './settle/settle.ts';

interface IsMetOptions {
  readonly dialogue: Dialogue;
  readonly following: Progress;
  readonly options: JudgeOptions;
}

/** Waits until the current step is met, or until it is decided that it never will be. */
export async function isMet(scene: Scene, { dialogue, following, options }: IsMetOptions): Promise<boolean> {
  const { recorder } = scene;
  const patience = beginPatience(scene);
  for (;;) {
    // After each event, as the judge does: a server that listens and ends before it was looked at has been ready.
    for (const event of recorder.unread()) {
      following.add(event);
      following.statusOf(recorder.step);
    }
    const answer = following.statusOf(recorder.step);
    if (answer !== 'not yet') return answer === 'met';
    const settled = await settle(scene, { care: scene.pace, patience });
    if (settled.kind === 'news' || giveAnswer(scene, settled.standings)) continue;
    const supposed = { ...restOf(settled), ms: 0, step: recorder.step };
    const events = [...recorder.events, supposed];
    if (settled.final || progress(dialogue, events, recorder.step, options) === 'met') {
      recordRest(scene, settled);
      continue;
    }
    const outcome = await settle(scene, { care: 'sure', patience });
    if (outcome.kind === 'rest') recordRest(scene, outcome);
  }
}
