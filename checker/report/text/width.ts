import type { ReportEvent } from '../../model/report.ts';

/** Characters that take one column each, as nearly all of a report does; the others are looked up. */
const narrow =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f-\u203e\u2190-\u22ff\u23ce\u2400-\u2426\u2500-\u25bf\u2713\u2717\ufffd]*$/;

/**
 * Until the others can be looked up, they are taken for wide: a line is broken early rather than too late. What knows
 * them is a module, and as such loaded once for the process.
 */
let measure = (text: string): number => 2 * text.length;

/** How many columns a text takes on a terminal, once `learnWidths` has been awaited if it has others than narrow ones. */
export function widthOf(text: string): number {
  return narrow.test(text) ? text.length : measure(text);
}

/** Loads what knows every character. It takes 60 ms, as long as starting a program, so it is not done without need. */
export async function learnWidths(): Promise<void> {
  measure = (await import('string-width')).default;
}

/** The same events; before one in which there are others than narrow characters, their widths are learnt. */
export async function* measured(events: AsyncIterable<ReportEvent>): AsyncGenerator<ReportEvent> {
  let known = false;
  for await (const event of events) {
    if (!known && !narrow.test(JSON.stringify(event))) {
      await learnWidths();
      known = true;
    }
    yield event;
  }
}
