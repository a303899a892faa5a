import { callsIn } from './row/calls-in.ts';
import { hashComments } from './row/comments.ts';
import type { Language } from './row/language.ts';
import { missing } from './row/missing.ts';

const tools = {
  perl: { names: ['perl'], ask: ['-e', 'print $^X'], packages: 'perl' },
} satisfies Language['tools'];

/** Perl. */
export const perl = {
  name: 'Perl',
  extensions: ['.pl'],
  tools,
  comments: hashComments,
  takesPort: /^(?=.*(ARGV|\bshift\b)).*port/im,
  readBy: 'interpreter',
  errorLine: 'first',
  samples: {
    reusePort: 'IO::Socket::INET->new(ReuseAddr => 1, …)',
    sendLine: 'print $sock "$line\\n";',
    flush: '$sock->autoflush(1);',
  },
  isSyntaxError: (stderr) => /aborted due to compilation errors|had compilation errors/.test(stderr),
  brokenAt: (said) => callsIn(said, / at (\S+) line (\d+)\b/g),
  async start({ name }, { find }) {
    const file = await find(tools.perl);
    if (!file) return missing(tools.perl);
    // Perl has no variable or switch for unbuffered output, but it runs any code after a module's name in `-M`.
    return { kind: 'ready', file, args: ['-Mvars;$|=1', name] };
  },
} satisfies Language;
