import type { Locale } from '../../model/locale.ts';
import { locales } from '../../model/locale.ts';
import type { PageParts } from '../../report/content/reporter.ts';
import type { RunRecorder } from '../replay/recorder.ts';
import { type Takeaway, takeAway, takeawayKinds } from '../replay/take-away.ts';

/** What a file is made of. */
export interface ExportOfOptions extends PageParts {
  readonly recorder: RunRecorder;
  /** The pair on the stage, if the address names none. */
  readonly chosen: string | undefined;
  /** The language, if the address names none. */
  readonly locale: Locale;
}

/**
 * The file that an address asks for: `/export/run.svg?cell=network-network&locale=fr`. Undefined for any other address,
 * and for a pair that was never started.
 */
export function exportOf(
  { pathname, searchParams }: URL,
  { recorder, chosen, locale, style, script }: ExportOfOptions,
): Takeaway | undefined {
  const kind = takeawayKinds.find((each) => pathname === `/export/${each}`);
  const id = searchParams.get('cell') ?? chosen;
  const replay = kind && id !== undefined ? recorder.replayOf(id) : undefined;
  const asked = locales.find((each) => each === searchParams.get('locale')) ?? locale;
  return kind && replay && takeAway(replay, { kind, locale: asked, style, script });
}
