import type { Role } from '../../../model/actor.ts';
import type { Locale } from '../../../model/locale.ts';
import type { Show } from '../../show.ts';

/** Everything that a page is drawn from: the show of the server, and what this one tab has chosen for itself. */
export interface PageState {
  /** Undefined until the server, or a replay, has told it. */
  readonly show: Show | undefined;
  readonly link: LinkState;
  /** Which of its moments a replay shows, from 0, and the last one. */
  readonly replay: ReplayPlace | undefined;
  readonly locale: Locale;
  readonly theme: Theme;
  /** The side on whose keyboard is typed in the view of all four. */
  readonly types: Role;
  readonly overlay: Overlay | undefined;
  /** The speaker's view, which has what the lecturer says and what comes next. */
  readonly view: 'class' | 'speaker';
  /** WCAG 2.1.4: keys of one letter can be turned off. */
  readonly letterKeys: 'on' | 'off';
}

/** How the page gets what it draws: from a server, or from the replay that stands in its own file. */
export type LinkState = 'opening' | 'open' | 'closed' | 'replay';

/** A place among the moments of a replay. */
export interface ReplayPlace {
  readonly at: number;
  readonly last: number;
}

/** What lies over the page until Escape. */
type Overlay = 'help' | 'proof' | 'theory' | 'take-away';

export type Theme = 'light' | 'dark';
