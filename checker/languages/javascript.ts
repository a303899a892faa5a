import { callsIn } from './row/calls-in.ts';
import { slashComments } from './row/comments.ts';
import type { Language } from './row/language.ts';

/**
 * V8 frees memory by a timer of 8 s on the program's own event loop: a clock that the program did not set, and
 * would keep it from being at rest.
 */
export const nodeFlags = ['--no-memory-reducer'] as const;

export const javascript = {
  name: 'JavaScript',
  extensions: ['.js', '.mjs', '.cjs'],
  tools: {},
  comments: slashComments,
  takesPort: /^(?=.*argv).*(?<!im)port/im,
  readBy: 'interpreter',
  errorLine: 'first',
  samples: {
    decode: 'socket.setEncoding("utf8")',
    readLine: 'createInterface({ input: socket })',
    sendLine: 'socket.write(line + "\\n")',
    endWithConnection: 'socket.on("end", () => process.exit())',
  },
  isSyntaxError: isNodeSyntaxError,
  brokenAt: (said) => callsIn(said, nodeFrame),
  async start({ name }, { node }) {
    return { kind: 'ready', file: node, args: [...nodeFlags, name] };
  },
} satisfies Language;

/** What Node shows before the error, then its frames; `node:internal` and the like are no files. */
export const nodeFrame = /^(?:[ \t]+at .*?\(?)?((?:file:\/\/)?\/[^():\n]+):(\d+)(?::\d+\)?)?$/gm;

/** Node throws the same error for a text that a running program could not parse: then it is not the source. */
export function isNodeSyntaxError(stderr: string): boolean {
  return (
    /^SyntaxError\b/m.test(stderr) && !/\bat (JSON\.parse|new RegExp|RegExp|new Function|eval)\b/.test(stderr)
  );
}
