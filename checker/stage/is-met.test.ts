import t from 'tap';
import { peers } from '../dialogue/dialogue.sample.ts';
import { parseDialogue } from '../dialogue/parse.ts';
import { ended, listening, q3, started } from '../judge/facts/literal-transcript.ts';
import { createProgress } from '../judge/follow/progress.ts';
import { isMet } from './is-met.ts';
import { createRecorder } from './scene/recorder.ts';
import type { Scene } from './scene/scene.ts';

t.test('a server that has listened was ready, even if it has ended before it was looked at', async (t) => {
  const dialogue = parseDialogue(peers, 'peers.dialogue');
  const recorder = createRecorder(() => 0);
  recorder.step = dialogue.steps.findIndex(({ verb }) => verb === 'starts');
  for (const event of [started('server'), listening(), ended('server', 0)]) recorder.record(event);
  const host = { options: { now: () => 0 } };
  const scene = { recorder, room: { host } } as unknown as Scene;
  t.equal(await isMet(scene, { dialogue, following: createProgress(dialogue, q3), options: q3 }), true);
});
