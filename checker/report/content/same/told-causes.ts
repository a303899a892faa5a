import type { Finding } from '../../../model/finding.ts';
import type { DialogueReport } from '../../../model/report.ts';
import { type CauseKey, causeKeyOf, covers } from './same-cause.ts';

/** The causes that a report has explained so far, so that a cause that recurs becomes a reference. */
export interface ToldCauses<Place> {
  /** The place where the cause was explained; undefined if it is still to be explained in full. */
  readonly find: (finding: Finding, dialogue: DialogueReport) => Place | undefined;
  readonly add: (finding: Finding, dialogue: DialogueReport, place: Place) => void;
}

/** A record without causes. With `verbose`, `find` finds nothing, so that every dialogue is explained in full. */
export function createToldCauses<Place>({ verbose }: { readonly verbose: boolean }): ToldCauses<Place> {
  const told: { readonly cause: CauseKey; readonly place: Place }[] = [];
  return {
    find(finding, dialogue) {
      if (verbose) return undefined;
      const cause = causeKeyOf(finding, dialogue);
      const known = told.find((one) => covers(one.cause, cause));
      // A mistake shows more of itself each time that it is met.
      if (known) told.push({ cause, place: known.place });
      return known?.place;
    },
    add(finding, dialogue, place) {
      told.push({ cause: causeKeyOf(finding, dialogue), place });
    },
  };
}
