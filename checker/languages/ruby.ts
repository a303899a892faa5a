import { rubyFailures } from './failures/ruby.ts';
import { callsIn } from './row/calls-in.ts';
import { hashComments } from './row/comments.ts';
import type { Language } from './row/language.ts';
import { missing } from './row/missing.ts';
import { terminalCalls } from './row/terminal-words.ts';
import { inFront } from './row/variables.ts';

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
  connectionCalls: {
    sends: /(?<!\$?std(out|err)|STD(OUT|ERR))\.(send|write|puts|print|syswrite)\b/,
    receives: /\.(recv|readpartial|sysread)\b/,
  },
  samples: {
    askTerminal: 'columns = $stdout.tty? ? $stdout.winsize[1] : 80',
    reusePort: 'sock.setsockopt(:SOCKET, :REUSEADDR, true)',
    sendLine: 'sock.puts(line)',
    flush: 'sock.sync = true',
  },
  /** SIGALRM and SIGVTALRM, the latter with a timer that interrupts a thread in a call (thread_pthread.c). */
  runtime: { known: { by: 'name', name: 'ruby' }, threads: [], signals: [14, 26] },
  argument: /\bARGV\b/,
  byHand: 'ruby {file}',
  failures: rubyFailures,
  isSyntaxError: (stderr) => /\(SyntaxError\)|: syntax errors? found|: syntax error, /.test(stderr),
  brokenAt: (said) => callsIn(said, /^(?:[ \t]+from )?(.+\.rb):(\d+):/gm),
  variables: {
    // Ruby has no variable for unbuffered output; a file that is loaded before the program turns it on.
    set: ({ witness, person }) => ({
      RUBYOPT: '-ralternance_flush',
      RUBYLIB: inFront(witness, person.RUBYLIB),
    }),
    withheld: /^RUBY(OPT|SHELL)$|^RUBY_(GC|DEBUG|YJIT|RJIT|MN|MAX|THREAD|TCP)/,
  },
  terminal: {
    // `IO.console` is nil.
    error:
      /undefined method [`'](?<call>winsize|raw!?|noecho|getch|cooked!?|cbreak|echo=|console_mode|getpass)' for nil/,
    calls: terminalCalls(
      'winsize',
      'raw!?',
      'noecho',
      'getch',
      'cooked!?',
      'echo=',
      'console_mode',
      'getpass',
      'IO\\.console',
    ),
  },
  async start({ name }, { find }) {
    const file = await find(tools.ruby);
    if (!file) return missing(tools.ruby);
    return { kind: 'ready', file, args: [name] };
  },
} satisfies Language;
