import { basename, extname, join } from 'node:path';
import { callsIn } from './row/calls-in.ts';
import { slashComments } from './row/comments.ts';
import type { Language } from './row/language.ts';
import { missing } from './row/missing.ts';

const tools = {
  gcc: { names: ['gcc', 'cc', 'clang'], packages: 'gcc libc6-dev' },
} satisfies Language['tools'];

/** C, compiled with gcc or clang. */
export const c = {
  name: 'C',
  extensions: ['.c'],
  tools,
  comments: slashComments,
  takesPort: /^(?=.*argv).*(?<!im)port/im,
  readBy: 'compiler',
  errorLine: 'first',
  samples: {
    reusePort: 'int one = 1;\nsetsockopt(sock, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);',
    readLine: 'FILE *in = fdopen(sock, "r");\ngetline(&line, &size, in);',
    sendLine: 'dprintf(sock, "%s\\n", line);',
    flush: 'getline(&line, &size, in);\nfflush(out);',
    leaveLoop: 'if (received <= 0) break;',
    fail: 'perror("connect");\nexit(1);',
  },
  isSyntaxError: () => false,
  brokenAt: (said) =>
    callsIn(said, /^(\S[^:\n]*):(\d+):(?:\d+:)? (?:(?:fatal )?error:|undefined reference)/gm),
  async start({ name, realFolder }, { find, compile, readImports, lineByLine, witness }) {
    const compiler = await find(tools.gcc);
    if (!compiler) return missing(tools.gcc);
    const program = basename(name, extname(name));
    const compiled = await compile({
      compiler,
      // Stack traces then name files relative to the program's folder, not to the folder of an earlier build.
      args: (out) => [
        '-Wall',
        '-g',
        '-pthread',
        `-fdebug-prefix-map=${realFolder}=.`,
        '-o',
        join(out, program),
        name,
        join(witness, 'crash.c'),
        '-lm',
      ],
      sources: await readImports({ mentions: /^[ \t]*#[ \t]*include[ \t]*"([^"\n]+)"/gm }),
    });
    if (compiled.kind === 'does-not-compile') return compiled;
    const { build, warnings } = compiled;
    const environment = await lineByLine();
    return {
      kind: 'ready',
      file: join(build, program),
      args: [],
      environment,
      build,
      tellsCrash: true,
      warnings,
    };
  },
} satisfies Language;
