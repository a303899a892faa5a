import { basename, extname, join } from 'node:path';
import { callsIn } from './row/calls-in.ts';
import { slashComments } from './row/comments.ts';
import type { Language } from './row/language.ts';
import { linkWith } from './row/link-with.ts';
import { fixOf, missing } from './row/missing.ts';
import { terminalCalls } from './row/terminal-words.ts';

const tools = {
  gcc: { names: ['gcc', 'cc', 'clang'], packages: 'gcc libc6-dev' },
} satisfies Language['tools'];

/** The headers that the sheets ask for. A header of the student's own may be missing, these may not. */
const trial = {
  missing:
    /(?:^|: )(?:fatal )?error: .*(?:No such file or directory|no include path|file not found)|cannot find \S+/m,
  sources: new Map([
    [
      'trial.c',
      ['stdio', 'stdlib', 'string', 'unistd', 'signal', 'sys/socket', 'sys/wait', 'netinet/in', 'arpa/inet']
        .map((header) => `#include <${header}.h>\n`)
        .join('')
        .concat('int main(void) { return 0; }\n'),
    ],
  ]),
};

/** C, compiled with gcc or clang. */
export const c = {
  name: 'C',
  extensions: ['.c'],
  tools,
  comments: slashComments,
  takesPort: /^(?=.*argv).*(?<!im)port/im,
  readBy: 'compiler',
  errorLine: 'first',
  connectionCalls: {
    sends: /\b(send|sendto|sendmsg|dprintf)\s*\(|\bwrite\s*\(\s*(?![012]\b|STD)/,
    receives: /\b(recv|recvfrom|recvmsg)\s*\(|\bread\s*\(\s*(?!0\b|STD)/,
  },
  greedyReads: {
    full: /\bfread\s*\(\s*\w+\s*,\s*(?:1|sizeof\s*\(?\s*char\s*\)?)\s*,\s*(?:(?<count>\d+)\b)?|\bMSG_WAITALL\b/,
  },
  lineReads: /\b(getline|fgets|getdelim)\s*\(/,
  samples: {
    askTerminal: 'if (isatty(0)) tcgetattr(0, &before);',
    reusePort: 'int one = 1;\nsetsockopt(sock, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);',
    readLine: 'FILE *in = fdopen(sock, "r");\ngetline(&line, &size, in);',
    sendLine: 'dprintf(sock, "%s\\n", line);',
    flush: 'fputs(line, out);\nfflush(out);',
    flushScreen: 'fputs(line, stdout);\nfflush(stdout);',
    leaveLoop: 'if (received <= 0) break;',
    fail: 'perror("connect");\nexit(1);',
  },
  variables: {
    set: ({ lineByLine }) => lineByLine,
    withheld: /^LD_(?!(LIBRARY_PATH|RUN_PATH)$)|^MALLOC_|^GLIBC_TUNABLES$|^LIBC_FATAL_STDERR_$|^_STDBUF_/,
  },
  argument: /\bargv\b/,
  byHand: '{program}',
  failures: [],
  isSyntaxError: () => false,
  brokenAt: (said) =>
    callsIn(said, /^(\S[^:\n]*):(\d+):(?:\d+:)? (?:(?:fatal )?error:|undefined reference)/gm),
  terminal: { error: /^Error opening terminal: /m, calls: terminalCalls() },
  async start({ name, realFolder }, toolchain) {
    const { find, readImports, witness } = toolchain;
    const compiler = await find(tools.gcc);
    if (!compiler) return missing(tools.gcc);
    const program = basename(name, extname(name));
    const args = (files: readonly string[], out: string) => [
      '-Wall',
      '-g',
      '-pthread',
      // Stack traces then name files relative to the program's folder, not to the folder of an earlier build.
      `-fdebug-prefix-map=${realFolder}=.`,
      '-o',
      join(out, program),
      ...files,
      join(witness, 'crash.c'),
      '-lm',
    ];
    const mentions = /^[ \t]*#[ \t]*include[ \t]*"([^"\n]+)"/gm;
    const compiled = await linkWith(toolchain, {
      name,
      imported: await readImports({ mentions }),
      recipe: (files, sources) => ({
        compiler,
        args: (out) => args(files, out),
        sources,
        witness: [join(witness, 'crash.c')],
        fix: fixOf(tools.gcc),
        executable: program,
        refuses: /undefined (?:reference|symbol)|multiple definition of|duplicate symbol/,
        trial: { ...trial, args: (out) => args(['trial.c'], out) },
      }),
    });
    if (compiled.kind !== 'built') return compiled;
    const { build, warnings } = compiled;
    return { kind: 'ready', file: join(build, program), args: [], build, tellsCrash: true, warnings };
  },
} satisfies Language;
