import type { LabFolder } from '../../submissions/open-lab.ts';
import type { Say } from '../words/check/say.ts';

/** The lab and the folder in which a command is called, and the translator of its words. */
export interface CallPlace {
  readonly lab: LabFolder;
  readonly cwd: string;
  readonly say: Say;
}
