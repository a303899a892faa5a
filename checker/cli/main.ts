import { beginCommon } from './begin-common.ts';
import { instructorCommands } from './command-names.ts';

const [, , name = ''] = process.argv;
if (instructorCommands.includes(name)) await import('./instructors.ts');
else await beginCommon({ elsewhere: instructorCommands });
