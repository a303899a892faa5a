import type { en } from './en.ts';
import { drawing } from './fr/drawing.ts';
import { fates } from './fr/fates.ts';
import { keys } from './fr/keys.ts';
import { speaker } from './fr/speaker.ts';
import { stage } from './fr/stage.ts';
import { view } from './fr/view.ts';

/** What the demo says in French. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  ...view,
  ...fates,
  ...stage,
  ...keys,
  ...speaker,
  ...drawing,
};
