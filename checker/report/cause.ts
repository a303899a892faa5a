import type { Finding } from '../model/finding.ts';

/** The same for two findings that have one cause: the same code, programs, and places in the source. */
export function causeOf({ code, actors, where }: Finding): string {
  const places = where.map(({ actor, file, line, waits }) => [actor, file, line, waits]);
  return JSON.stringify([code, actors, places]);
}
