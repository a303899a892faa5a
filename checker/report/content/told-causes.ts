import type { Finding } from '../../model/finding.ts';
import type { DialogueReport } from '../../model/report.ts';
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
      const cause = causeKeyOf(finding, dialogue);
      return verbose ? undefined : told.find((one) => covers(one.cause, cause))?.place;
    },
    add(finding, dialogue, place) {
      told.push({ cause: causeKeyOf(finding, dialogue), place });
    },
  };
}
