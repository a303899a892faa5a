import type { en } from './en.ts';
import { chart } from './fr/chart.ts';
import { ends } from './fr/ends.ts';
import { events } from './fr/events.ts';
import { explored } from './fr/explored.ts';
import { html } from './fr/html.ts';
import { lines } from './fr/lines.ts';
import { page } from './fr/page.ts';
import { standing } from './fr/standing.ts';
import { starts } from './fr/starts.ts';
import { told } from './fr/told.ts';
import { turns } from './fr/turns.ts';
import { verbs } from './fr/verbs.ts';

/** Every message of a report in French. A key that English has and French has not is a compile error. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  ...starts,
  ...lines,
  ...turns,
  ...ends,
  ...standing,
  ...verbs,
  ...events,
  ...page,
  ...chart,
  ...told,
  ...html,
  ...explored,
};
