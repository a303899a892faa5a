import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 collect what is not needed any more rather than grow. Of what a check allocates, 10 MB live, however many
 * dialogues it has; V8 would hold up to 90, and be no faster for it. Both flags are read whenever the heap is about to
 * grow, so they may change while V8 runs, unlike others. They do so once the checker is loaded: what Node carries compiled
 * in itself was compiled without them, and would be compiled again, which takes 20 ms.
 */
export function holdLittle(): void {
  setFlagsFromString('--optimize-for-size');
  setFlagsFromString('--semi-space-growth-factor=1');
}
