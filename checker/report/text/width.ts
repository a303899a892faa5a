import type { ReportEvent } from '../../model/report.ts';

/** Characters that take one column each, as nearly all in a report do. Other characters are measured. */
const narrow =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f-\u203e\u2190-\u22ff\u23ce\u2400-\u2426\u2500-\u25bf\u2713\u2717\ufffd]*$/;

/**
 * Measures other characters. Until `learnWidths` has loaded string-width, every one counts as two columns, so that a line
 * is broken early rather than late. Module state, because a module is loaded once for the process.
 */
let measure = (text: string): number => 2 * text.length;

/** The columns that a text takes on a terminal. Exact for wide characters only after `learnWidths`. */
export function widthOf(text: string): number {
  return narrow.test(text) ? text.length : measure(text);
}

/** Loads string-width. It takes 60 ms, as long as starting a program, so it is loaded only if needed. */
export async function learnWidths(): Promise<void> {
  measure = (await import('string-width')).default;
}

/** Passes the events on, and awaits `learnWidths` before the first event with a character that is not narrow. */
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
