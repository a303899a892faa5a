import { pythonFailures } from './failures/python.ts';
import { callsIn, lastAccount } from './row/calls-in.ts';
import { hashComments } from './row/comments.ts';
import type { Language } from './row/language.ts';
import { missing } from './row/missing.ts';
import { terminalCalls } from './row/terminal-words.ts';
import { inFront } from './row/variables.ts';

const tools = {
  python: {
    names: ['python3', 'python'],
    ask: ['-c', 'import sys; print(sys.executable)'],
    packages: 'python3',
  },
} satisfies Language['tools'];

/** Python 3. */
export const python = {
  name: 'Python',
  extensions: ['.py'],
  tools,
  comments: hashComments,
  takesPort: /^(?=.*argv).*(?<!im)port|add_argument\(\s*['"]port['"]/im,
  readBy: 'interpreter',
  errorLine: 'last',
  connectionCalls: {
    sends: /\.(send|sendall|sendto|sendmsg)\(|\bos\.write\((?![12]\b)|(?<!(stdout|stderr))\.write(lines)?\(/,
    receives: /\.recv(_into|from|msg)?\(/,
  },
  greedyReads: {
    toEnd: /(?<!\bos)\.read\(\)|\.readlines\(\)|\blist\(\w+\)/,
    full: /(?<!\bos)\.read\((?<count>\d+)\)|\bMSG_WAITALL\b/,
  },
  lineReads: /\.readline\(|^for \w+ in [\w.]+:|\binput\(/,
  samples: {
    askTerminal: 'columns = shutil.get_terminal_size().columns\nif sys.stdin.isatty(): tty.setcbreak(0)',
    reusePort: 'ma_socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)',
    decode: 'data.decode()',
    useUtf8: 'sock.makefile("rw", encoding="utf-8")',
    readLine: 'stream = sock.makefile("r", encoding="utf-8")\nline = stream.readline()',
    sendLine: 'sock.sendall((line + "\\n").encode())',
    flush: 'network.write(line)\nnetwork.flush()',
    flushScreen: 'print(line, end="", flush=True)',
    leaveLoop: 'if not data: break',
    fail: 'sys.exit("no server on port {port}")',
  },
  argument: /\bargv\b|parse_args/,
  byHand: 'python3 {file}',
  failures: pythonFailures,
  // Python prints a traceback for an error at run time, and none for a source that it cannot parse.
  isSyntaxError: (stderr) => /^(Syntax|Indentation|Tab)Error: /m.test(stderr) && !/^Traceback /m.test(stderr),
  brokenAt: (said) =>
    [...callsIn(lastAccount(said, /^.*Traceback \(most recent call last\):/gm), frame)].reverse(),
  variables: {
    // `sitecustomize.py` in this folder lets the locator ask the program where it stands.
    set: ({ witness, person }) => ({ ...unbuffered, PYTHONPATH: inFront(witness, person.PYTHONPATH) }),
    withheld: /^PYTHON(?!(PATH|HOME|USERBASE|NOUSERSITE)$)/,
  },
  terminal: {
    error:
      /^termios\.error: \(25,|^_curses\.error: (?:setupterm: could not find terminal|(?<call>(?:(?:no)?(?:cbreak|raw|halfdelay)|endwin)\(\)) returned ERR)/m,
    absent: /^AssertionError(: |$)/m,
    calls: terminalCalls('get_terminal_size', 'isatty', 'setcbreak', 'setraw', '(?<=curses\\.)\\w+'),
  },
  async start({ name }, { find }) {
    const file = await find(tools.python);
    if (!file) return missing(tools.python);
    return { kind: 'ready', file, args: [name] };
  },
} satisfies Language;

/** Python buffers output to a pipe and not to a terminal; unbuffered, it prints as a terminal shows it. */
const unbuffered = {
  PYTHONUNBUFFERED: '1',
  PYTHONUTF8: '1',
  PYTHONIOENCODING: 'utf-8',
  PYTHONDONTWRITEBYTECODE: '1',
};

/** A frame of a traceback. In an exception group, bars come before it. */
const frame = /^[ \t|+]*File "([^"\n]+)", line (\d+)/gm;
