import t from 'tap';
import type { Decided } from '../model/transcript.ts';
import { recordRest, wasTooBrisk } from './rest.ts';
import { createRecorder } from './scene/recorder.ts';
import type { Scene } from './scene/scene.ts';

/** Whether a play with these rests was too brisk. */
function tooBrisk(...rests: readonly (readonly [Decided, 'final' | 'a guess' | 'a hunch'])[]): boolean {
  const scene = { recorder: createRecorder(() => 0), guesses: [] } as unknown as Scene;
  for (const [decided, how] of rests) {
    recordRest(scene, {
      kind: 'rest',
      decided,
      standings: [],
      final: how === 'final',
      ...(how === 'a hunch' && { hunch: true }),
    });
    scene.recorder.record({ event: 'typed', actor: 'client', text: 'a line\n' });
  }
  return wasTooBrisk(scene);
}

t.test('a program that was taken for busy, and rested later, got its line too soon', async (t) => {
  t.equal(tooBrisk(['patience', 'a guess'], ['at-rest', 'final']), true);
  t.equal(tooBrisk(['at-rest', 'final'], ['patience', 'a guess'], ['at-rest', 'final']), true);
});

t.test('a program that never rests has refuted nothing, nor has one that ended', async (t) => {
  t.equal(tooBrisk(['patience', 'a guess']), false);
  t.equal(tooBrisk(['patience', 'a guess'], ['patience', 'final']), false);
  t.equal(tooBrisk(['patience', 'a guess'], ['ended', 'final']), false);
});

t.test('without a guess nothing came too soon', async (t) => {
  t.equal(tooBrisk(), false);
  t.equal(tooBrisk(['at-rest', 'final'], ['at-rest', 'final']), false);
  t.equal(tooBrisk(['patience', 'final'], ['at-rest', 'final']), false, 'the whole patience was spent');
});

t.test('a loop that was not waited for may have got its line too soon, unless it ended', async (t) => {
  t.equal(tooBrisk(['patience', 'a hunch'], ['polled', 'final']), true);
  t.equal(tooBrisk(['patience', 'a guess'], ['polled', 'final']), false, 'one that was waited for has not');
  t.equal(tooBrisk(['patience', 'a hunch'], ['ended', 'final']), false);
});
