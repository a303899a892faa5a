import { join } from 'node:path';
import { resolveInterpreter } from '../runtime/interpreter.ts';
import { witnessFolder } from '../runtime/witness-folder.ts';
import { callsIn } from './calls-in.ts';
import { hashComments } from './comments.ts';
import type { Language } from './language.ts';

export const ruby: Language = {
  id: 'ruby',
  name: 'Ruby',
  extensions: ['.rb'],
  folder: 'ruby',
  takesPort: /^(?=.*ARGV).*port/im,
  comments: hashComments,
  isSyntaxError: (stderr) => /\(SyntaxError\)|: syntax errors? found|: syntax error, /.test(stderr),
  brokenAt: (said) => callsIn(said, /^(?:[ \t]+from )?(.+\.rb):(\d+):/gm),
  async start({ folder, name }, tools) {
    const interpreter = { names: ['ruby'], ask: ['-e', 'print RbConfig.ruby'] };
    const file = await resolveInterpreter(interpreter, { folder, environment: tools.environment });
    if (!file) return { kind: 'missing-tool', tool: 'ruby', fix: 'sudo apt install ruby' };
    // Ruby has no variable or switch that flushes as a terminal does.
    const build = witnessFolder();
    return { kind: 'ready', file, args: ['-r', join(build, 'flush.rb'), name], build };
  },
};
