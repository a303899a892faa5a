import { resolveInterpreter } from '../interpreter.ts';
import { hashComments } from './comments.ts';
import type { Language } from './language.ts';

/** Ruby has no variable or switch that flushes as a terminal does, so the program is loaded by this one. */
const flushing = '$stdout.sync = true; $0 = File.expand_path(ARGV.shift); load $0';

export const ruby: Language = {
  id: 'ruby',
  name: 'Ruby',
  extensions: ['.rb'],
  folder: 'ruby',
  takesPort: /^(?=.*ARGV).*port/im,
  comments: hashComments,
  isSyntaxError: (stderr) => /\(SyntaxError\)|: syntax errors? found|: syntax error, /.test(stderr),
  async start({ folder, name }, tools) {
    const interpreter = { names: ['ruby'], ask: ['-e', 'print RbConfig.ruby'] };
    const file = await resolveInterpreter(interpreter, { folder, environment: tools.environment });
    if (!file) return { kind: 'missing-tool', tool: 'ruby', mend: 'sudo apt install ruby' };
    return { kind: 'ready', file, args: ['-e', flushing, name] };
  },
};
