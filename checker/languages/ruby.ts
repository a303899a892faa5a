import { join } from 'node:path';
import { callsIn } from './row/calls-in.ts';
import { hashComments } from './row/comments.ts';
import type { Language } from './row/language.ts';
import { missing } from './row/missing.ts';

const tools = {
  ruby: { names: ['ruby'], ask: ['-e', 'print RbConfig.ruby'], packages: 'ruby' },
} satisfies Language['tools'];

/** Ruby. */
export const ruby = {
  name: 'Ruby',
  extensions: ['.rb'],
  tools,
  comments: hashComments,
  takesPort: /^(?=.*ARGV).*port/im,
  readBy: 'interpreter',
  errorLine: 'first',
  samples: {
    reusePort: 'sock.setsockopt(:SOCKET, :REUSEADDR, true)',
    sendLine: 'sock.puts(line)',
    flush: 'sock.sync = true',
  },
  isSyntaxError: (stderr) => /\(SyntaxError\)|: syntax errors? found|: syntax error, /.test(stderr),
  brokenAt: (said) => callsIn(said, /^(?:[ \t]+from )?(.+\.rb):(\d+):/gm),
  async start({ name }, { find, witness }) {
    const file = await find(tools.ruby);
    if (!file) return missing(tools.ruby);
    // Ruby has no variable or switch for unbuffered output; flush.rb turns it on before the program is read.
    return { kind: 'ready', file, args: ['-r', join(witness, 'flush.rb'), name], build: witness };
  },
} satisfies Language;
