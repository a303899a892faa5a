import { drawing } from './en/drawing.ts';
import { fates } from './en/fates.ts';
import { keys } from './en/keys.ts';
import { speaker } from './en/speaker.ts';
import { stage } from './en/stage.ts';
import { view } from './en/view.ts';

/** What the demo says in English. */
export const en = { ...view, ...fates, ...stage, ...keys, ...speaker, ...drawing } as const;
