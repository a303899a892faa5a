import picocolors from 'picocolors';
import { type Paint, paintWith, plainPaint } from '../../report/text/paint.ts';

/** Colours for a terminal; NO_COLOR turns them off and FORCE_COLOR on (no-color.org, force-color.org). */
export function paintFor(
  output: { readonly isTTY: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): Paint {
  const forced = environment.FORCE_COLOR;
  if (environment.NO_COLOR || forced === '0' || forced === 'false') return plainPaint;
  const wanted = (forced !== undefined && forced !== '') || (output.isTTY && environment.TERM !== 'dumb');
  return wanted ? paintWith(picocolors.createColors(true)) : plainPaint;
}
