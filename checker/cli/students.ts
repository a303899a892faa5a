import { beginCommon } from './begin-common.ts';
import { instructorCommands } from './command-names.ts';

/** The commands of a copy for students. The code of an instructor's commands is not in the copy. */
await beginCommon({ keptBack: instructorCommands });
