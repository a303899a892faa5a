import type { DemoRequest } from '../../request.ts';
import type { SayShown } from '../../words/say.ts';
import type { PageState } from './page-state.ts';

/** What every part of the page is drawn with: the state, its words, and the two ways to change something. */
export interface LivePage {
  readonly state: PageState;
  readonly t: SayShown;
  /** Asks the server for something, which every tab then shows. */
  readonly ask: (request: DemoRequest) => void;
  /** Changes what this tab has chosen for itself. */
  readonly set: (change: Partial<PageState>) => void;
}
