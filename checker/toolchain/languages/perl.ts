import { resolveInterpreter } from '../runtime/interpreter.ts';
import { callsIn } from './calls-in.ts';
import { hashComments } from './comments.ts';
import type { Language } from './language.ts';

export const perl: Language = {
  id: 'perl',
  name: 'Perl',
  extensions: ['.pl'],
  folder: 'perl',
  takesPort: /^(?=.*(ARGV|\bshift\b)).*port/im,
  comments: hashComments,
  isSyntaxError: (stderr) => /aborted due to compilation errors|had compilation errors/.test(stderr),
  brokenAt: (said) => callsIn(said, / at (\S+) line (\d+)\b/g),
  async start({ folder, name }, tools) {
    const interpreter = { names: ['perl'], ask: ['-e', 'print $^X'] };
    const file = await resolveInterpreter(interpreter, { folder, environment: tools.environment });
    if (!file) return { kind: 'missing-tool', tool: 'perl', fix: 'sudo apt install perl' };
    // Perl has no variable or switch that flushes as a terminal does; what follows a module's name in -M is run.
    return { kind: 'ready', file, args: ['-Mvars;$|=1', name] };
  },
};
