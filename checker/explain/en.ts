import { chart } from './en/chart.ts';
import { ends } from './en/ends.ts';
import { events } from './en/events.ts';
import { explored } from './en/explored.ts';
import { html } from './en/html.ts';
import { lines } from './en/lines.ts';
import { page } from './en/page.ts';
import { standing } from './en/standing.ts';
import { starts } from './en/starts.ts';
import { told } from './en/told.ts';
import { turns } from './en/turns.ts';
import { verbs } from './en/verbs.ts';

/** Every message of a report in English; its keys and arguments are the types of the translator. */
export const en = {
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
} as const;
