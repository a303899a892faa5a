import { begin } from './begin.ts';
import { instructorCommands } from './command-names.ts';
import { commonCommands } from './common-commands.ts';

const [, , name = ''] = process.argv;
if (instructorCommands.includes(name)) await import('./instructors.ts');
else await begin({ own: commonCommands, elsewhere: instructorCommands });
