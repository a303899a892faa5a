import { basename, extname, join } from 'node:path';
import { compile } from '../compile.ts';
import { resolveInterpreter } from '../interpreter.ts';
import { lineByLine } from '../line-by-line.ts';
import { readSources } from '../sources.ts';
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
  async start(source, tools) {
    const { folder, name } = source;
    const names = ['gcc', 'cc', 'clang'];
    const compiler = await resolveInterpreter({ names }, { folder, environment: tools.environment });
    if (!compiler) return { kind: 'missing-tool', tool: 'gcc', mend: 'sudo apt install gcc libc6-dev' };
    const program = basename(name, extname(name));
    const compiled = await compile(
      {
        compiler,
        // The debugger that says where a program waits is told names, not the folder of an earlier copy.
        args: (out) => [
          '-Wall',
          '-g',
          '-pthread',
          `-fdebug-prefix-map=${folder}=.`,
          '-o',
          join(out, program),
          name,
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
      warnings,
    };
  },
};
