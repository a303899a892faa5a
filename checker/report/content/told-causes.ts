import type { Finding } from '../../model/finding.ts';
import type { DialogueReport } from '../../model/report.ts';
import { type CauseKey, causeKeyOf, covers } from './same-cause.ts';

/** The causes that a report has explained, so that one that comes again is referred to. */
export interface ToldCauses<Place> {
  /** Where the cause of a finding was explained; undefined where it is to be told in full. */
  readonly find: (finding: Finding, dialogue: DialogueReport) => Place | undefined;
  readonly add: (finding: Finding, dialogue: DialogueReport, place: Place) => void;
}

/** Nothing has been explained yet. With `verbose` nothing is referred to: every dialogue is told in full. */
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
