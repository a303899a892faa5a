import { realpath } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { compile } from '../build/compile.ts';
import { readSources } from '../build/sources.ts';
import { resolveInterpreter } from '../runtime/interpreter.ts';
import { lineByLine } from '../runtime/line-by-line.ts';
import { witnessFolder } from '../runtime/witness-folder.ts';
import { callsIn } from './calls-in.ts';
import { slashComments } from './comments.ts';
import type { Language } from './language.ts';

export const c: Language = {
  id: 'c',
  name: 'C',
  extensions: ['.c'],
  folder: 'c',
  takesPort: /^(?=.*argv).*(?<!im)port/im,
  comments: slashComments,
  isSyntaxError: () => false,
  brokenAt: (said) =>
    callsIn(said, /^(\S[^:\n]*):(\d+):(?:\d+:)? (?:(?:fatal )?error:|undefined reference)/gm),
  async start(source, tools) {
    const { folder, name } = source;
    const names = ['gcc', 'cc', 'clang'];
    const compiler = await resolveInterpreter({ names }, { folder, environment: tools.environment });
    if (!compiler) return { kind: 'missing-tool', tool: 'gcc', fix: 'sudo apt install gcc libc6-dev' };
    const program = basename(name, extname(name));
    const real = await realpath(folder);
    const compiled = await compile(
      {
        compiler,
        // Where a program waits is told with names, not with the folder of an earlier copy.
        args: (out) => [
          '-Wall',
          '-g',
          '-pthread',
          `-fdebug-prefix-map=${real}=.`,
          '-o',
          join(out, program),
          name,
          join(witnessFolder(), 'crash.c'),
          '-lm',
        ],
        folder,
        sources: await readSources(source, { mentions: /^[ \t]*#[ \t]*include[ \t]*"([^"\n]+)"/gm }),
      },
      tools,
    );
    if (compiled.kind === 'does-not-compile') return compiled;
    const { build, warnings } = compiled;
    return {
      kind: 'ready',
      file: join(build, program),
      args: [],
      environment: await lineByLine(),
      build,
      tellsCrash: true,
      warnings,
    };
  },
};
