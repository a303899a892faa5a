import type { en } from '../en/messages.ts';
import { chart } from './chart.ts';
import { crashes } from './crashes.ts';
import { ends } from './ends.ts';
import { events } from './events.ts';
import { explored } from './explored.ts';
import { hindrances } from './hindrances.ts';
import { html } from './html.ts';
import { lines } from './lines.ts';
import { page } from './page.ts';
import { problems } from './problems.ts';
import { standing } from './standing.ts';
import { starts } from './starts.ts';
import { told } from './told.ts';
import { turns } from './turns.ts';
import { verbs } from './verbs.ts';

/** Every message of a report in French. A key that only English has is a compile error. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  ...starts,
  ...lines,
  ...turns,
  ...hindrances,
  ...ends,
  ...crashes,
  ...standing,
  ...verbs,
  ...events,
  ...page,
  ...chart,
  ...told,
  ...html,
  ...explored,
  ...problems,
};
