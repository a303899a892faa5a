import { join } from 'node:path';
import { nodeFailures } from './failures/node.ts';
import { callsIn } from './row/calls-in.ts';
import { slashComments } from './row/comments.ts';
import type { Language } from './row/language.ts';
import { terminalCalls } from './row/terminal-words.ts';

/**
 * Without this flag V8 frees memory by a timer of 8 s on the program's own event loop, and the program would never be
 * at rest because of a clock that it did not set.
 */
export const nodeFlags = ['--no-memory-reducer'] as const;

/** JavaScript, run by the Node that runs the checker. */
export const javascript = {
  name: 'JavaScript',
  extensions: ['.js', '.mjs', '.cjs'],
  tools: {},
  comments: slashComments,
  takesPort: /^(?=.*argv).*(?<!im)port/im,
  readBy: 'interpreter',
  errorLine: 'first',
  connectionCalls: {
    sends: /(?<!std(out|err))\.(write|end)\(/,
    receives: /\.on\(\s*['"]data['"]/,
  },
  samples: {
    askTerminal: 'if (process.stdout.isTTY) process.stdout.clearLine(0);',
    decode: 'socket.setEncoding("utf8")',
    readLine: 'createInterface({ input: socket })',
    sendLine: 'socket.write(line + "\\n")',
    keepOpen: 'child.send("socket", socket, { keepOpen: true })',
    endWithConnection: 'socket.on("end", () => process.exit())',
  },
  variables: {
    // Of all V8's flags few are allowed in this variable. A backslash escapes inside its double quotes.
    set: ({ witness }) => ({ NODE_OPTIONS: `--require ${JSON.stringify(join(witness, 'rest.cjs'))}` }),
    withheld: /^NODE_(?!(PATH|ENV|EXTRA_CA_CERTS)$)|^UV_/,
  },
  argument: /\bargv\b/,
  byHand: 'node {file}',
  failures: nodeFailures,
  isSyntaxError: isNodeSyntaxError,
  brokenAt: (said) => callsIn(said, nodeFrame),
  terminal: {
    error:
      /TypeError: (?<call>[\w$.?]*\b(?:clearLine|cursorTo|moveCursor|clearScreenDown|getWindowSize|getColorDepth|hasColors|setRawMode)) is not a function|ERR_TTY_INIT_FAILED/,
    // The size is undefined, and what is reckoned from it is no number.
    absent: /^RangeError: |^TypeError: Cannot /m,
    calls: terminalCalls('std(?:in|out|err)\\.(?:columns|rows)'),
  },
  async start({ name }, { node }) {
    return { kind: 'ready', file: node, args: [...nodeFlags, name] };
  },
} satisfies Language;

/** The line that Node prints before an error, and the frames after it. `node:internal` and the like are not files. */
export const nodeFrame = /^(?:[ \t]+at .*?\(?)?((?:file:\/\/)?\/[^():\n]+):(\d+)(?::\d+\)?)?$/gm;

/**
 * True when Node could not parse the source. A SyntaxError thrown by `JSON.parse`, `eval` or the like does not count.
 */
export function isNodeSyntaxError(stderr: string): boolean {
  return (
    /^SyntaxError\b/m.test(stderr) && !/\bat (JSON\.parse|new RegExp|RegExp|new Function|eval)\b/.test(stderr)
  );
}
