import { cells } from '../../../demo/cells.ts';
import type { Show } from '../../../demo/show.ts';
import type { SayShown } from '../../../demo/words/say.ts';
import type { Role } from '../../../model/actor.ts';
import type { Locale } from '../../../model/locale.ts';
import type { Paint } from '../../../report/text/paint.ts';
import type { LineDraft } from '../../try/draft.ts';
import type { SayDemo } from '../../words/demo/say.ts';

/** What the terminal of a demo draws. */
export interface TerminalView {
  readonly show: Show;
  /** The side whose keyboard the person types on. */
  readonly active: Role;
  readonly drafts: Readonly<Record<Role, LineDraft>>;
}

/** The terminal's size and style, and the words. */
export interface TerminalOptions {
  readonly columns: number;
  readonly rows: number;
  readonly paint: Paint;
  readonly ascii: boolean;
  readonly locale: Locale;
  /** What stands on the page too, and what only the terminal says. */
  readonly t: SayShown;
  readonly say: SayDemo;
}

/** The pair on the stage, and its number among the two by two; undefined in the overview. */
export function onStage({ show }: TerminalView) {
  const shown = show.chosen === undefined ? undefined : show.cells[show.chosen];
  if (show.view === 'cells' || !shown) return undefined;
  const number = Object.keys(cells).indexOf(show.chosen ?? '') + 1;
  return { shown, number: number === 0 ? undefined : number };
}
