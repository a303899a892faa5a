import { begin } from './begin.ts';
import { instructorCommands } from './command-names.ts';
import { commonCommands } from './common-commands.ts';

/** The commands of a copy for students. The code of an instructor's commands is not in the copy. */
await begin({ own: commonCommands, keptBack: instructorCommands });
