import { callsIn, lastAccount } from './row/calls-in.ts';
import { hashComments } from './row/comments.ts';
import type { Language } from './row/language.ts';
import { missing } from './row/missing.ts';

const tools = {
  python: {
    names: ['python3', 'python'],
    ask: ['-c', 'import sys; print(sys.executable)'],
    packages: 'python3',
  },
} satisfies Language['tools'];

export const python = {
  name: 'Python',
  extensions: ['.py'],
  tools,
  comments: hashComments,
  takesPort: /^(?=.*argv).*(?<!im)port|add_argument\(\s*['"]port['"]/im,
  readBy: 'interpreter',
  errorLine: 'last',
  samples: {
    reusePort: 'ma_socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)',
    decode: 'data.decode()',
    readLine: 'stream = sock.makefile("r", encoding="utf-8")\nline = stream.readline()',
    sendLine: 'sock.sendall((line + "\\n").encode())',
    flush: 'line = stream.readline()\nstream.flush()',
    leaveLoop: 'if not data: break',
    fail: 'sys.exit("no server on port {port}")',
  },
  // An error met while running comes with a traceback; one met while reading does not.
  isSyntaxError: (stderr) => /^(Syntax|Indentation|Tab)Error: /m.test(stderr) && !/^Traceback /m.test(stderr),
  brokenAt: (said) =>
    [...callsIn(lastAccount(said, /^.*Traceback \(most recent call last\):/gm), frame)].reverse(),
  async start({ name }, { find, witness }) {
    const file = await find(tools.python);
    if (!file) return missing(tools.python);
    // What it reads in that folder lets it be asked where it stands.
    return {
      kind: 'ready',
      file,
      args: [name],
      environment: { ...environment, PYTHONPATH: witness },
      build: witness,
    };
  },
} satisfies Language;

/** Through a pipe Python keeps what it prints until it ends; a terminal shows it at once, so it runs unbuffered. */
const environment = {
  PYTHONUNBUFFERED: '1',
  PYTHONUTF8: '1',
  PYTHONIOENCODING: 'utf-8',
  PYTHONDONTWRITEBYTECODE: '1',
};

/** A frame of a traceback; in a group of exceptions bars stand before it. */
const frame = /^[ \t|+]*File "([^"\n]+)", line (\d+)/gm;
