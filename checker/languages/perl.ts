import { perlFailures } from './failures/perl.ts';
import { callsIn } from './row/calls-in.ts';
import { hashComments } from './row/comments.ts';
import type { Language } from './row/language.ts';
import { missing } from './row/missing.ts';
import { terminalCalls } from './row/terminal-words.ts';

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
  connectionCalls: {
    sends: /\b(send|syswrite)\b|\bprint\s+\{?\s*\$/,
    receives: /\b(recv|sysread)\b/,
  },
  samples: {
    askTerminal: 'my $columns = -t STDOUT ? width() : 80;',
    reusePort: 'IO::Socket::INET->new(ReuseAddr => 1, …)',
    sendLine: 'print $sock "$line\\n";',
    flush: '$sock->autoflush(1);',
  },
  argument: /\bARGV\b|\bshift\b/,
  byHand: 'perl {file}',
  failures: perlFailures,
  isSyntaxError: (stderr) => /aborted due to compilation errors|had compilation errors/.test(stderr),
  brokenAt: (said) => callsIn(said, / at (\S+) line (\d+)\b/g),
  variables: {
    // Perl has no variable for unbuffered output, but it runs any code after a module's name in `-M`.
    set: () => ({ PERL5OPT: '-Mvars;$|=1' }),
    withheld: /^PERL5(?!LIB$)|^PERL_(?!LOCAL_LIB_ROOT$)|^PERLIO/,
  },
  terminal: {
    error: /TIOCGWINSZ ioctl didn't work|Cannot open \/dev\/tty/,
    calls: terminalCalls('[gs]etattr', 'GetTerminalSize', 'ReadMode', 'ReadKey'),
  },
  async start({ name }, { find }) {
    const file = await find(tools.perl);
    if (!file) return missing(tools.perl);
    return { kind: 'ready', file, args: [name] };
  },
} satisfies Language;
