import type { LabFolder } from '../../submissions/open-lab.ts';
import type { Say } from '../words/check/say.ts';

/** Where a call of the checker is given, and how it speaks. */
export interface CallPlace {
  readonly lab: LabFolder;
  readonly cwd: string;
  readonly say: Say;
}
