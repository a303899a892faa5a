import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, extname, join } from 'node:path';
import { compile } from '../build/compile.ts';
import type { SourceFile } from '../build/sources.ts';
import { readSources } from '../build/sources.ts';
import type { Tools } from '../build/tools.ts';
import type { Call } from './call.ts';
import { callsIn } from './calls-in.ts';
import { slashComments } from './comments.ts';
import { isNodeSyntaxError, nodeFlags, nodeFrame } from './javascript.ts';
import type { Language, LanguageStart } from './language.ts';

export const typescript: Language = {
  id: 'typescript',
  name: 'TypeScript',
  extensions: ['.ts', '.mts', '.cts'],
  folder: 'typescript',
  takesPort: /^(?=.*argv).*(?<!im)port/im,
  comments: slashComments,
  isSyntaxError: (stderr) => isNodeSyntaxError(stderr) || stderr.includes('ERR_INVALID_TYPESCRIPT_SYNTAX'),
  brokenAt,
  async start(source, tools) {
    if (stripsTypes(tools.nodeVersion) && !beyondTypes.test(source.text)) {
      return { kind: 'ready', file: tools.node, args: [...nodeFlags, source.name] };
    }
    return bundled(source, tools);
  },
};

/** A build names the folder of whoever had the same program first, so the name of the file alone has to do. */
function brokenAt(said: string): readonly Call[] {
  const named = [...callsIn(said, /^[ \t]+(\S+):(\d+):\d+:$/gm), ...callsIn(said, nodeFrame)];
  return named
    .filter(({ file }) => !file.includes('/node_modules/'))
    .map((call) => ({ ...call, file: basename(call.file) }));
}

/**
 * Node runs TypeScript by itself from 22.18 on. Before 24, what takes the types away leaves a clock of 15 s behind, for
 * V8 compiles its WebAssembly lazily: the program would never be at rest.
 */
function stripsTypes(version: string): boolean {
  return Number(version.split('.')[0]) >= 24;
}

/** What Node does not take away: it is more than a type. Imports without an extension count too. */
const beyondTypes =
  /^[ \t]*(export\s+)?(const\s+)?(enum|namespace)\s|\bconstructor\s*\([^)]*\b(public|private|protected|readonly)\s|^[ \t]*import\s+\w+\s*=|from\s+['"]\.{1,2}\/[^'".]+['"]/m;

async function bundled(source: SourceFile, tools: Tools): Promise<LanguageStart> {
  const { folder, name } = source;
  const format = isCommonJs(source) ? 'cjs' : 'esm';
  const program = `${basename(name, extname(name))}.${format === 'cjs' ? 'cjs' : 'mjs'}`;
  const compiled = await compile(
    {
      compiler: esbuild(),
      args: (out) => [name, ...flags, `--format=${format}`, `--outfile=${join(out, program)}`],
      folder,
      sources: await readSources(source, { mentions: /['"](\.{1,2}\/[^'"\n]+)['"]/g, spell: spellings }),
    },
    tools,
  );
  if (compiled.kind === 'does-not-compile') return compiled;
  const { build, warnings } = compiled;
  return {
    kind: 'ready',
    file: tools.node,
    args: [...nodeFlags, '--enable-source-maps', join(build, program)],
    build,
    warnings,
  };
}

const flags = [
  '--bundle',
  '--platform=node',
  '--target=node20',
  '--sourcemap=inline',
  '--log-level=warning',
  '--color=false',
  // A configuration further up belongs to another project.
  '--tsconfig-raw={}',
];

/** Written for the module system that has `require`, which cannot wait at its top level or say `import.meta`. */
function isCommonJs({ name, text }: SourceFile): boolean {
  if (name.endsWith('.cts')) return true;
  const named = /\brequire\s*\(|\brequire\.main\b|\bmodule\.exports\b|\b__filename\b|\b__dirname\b/.test(
    text,
  );
  return named && !/\bimport\.meta\b|\bcreateRequire\b/.test(text);
}

/** The native program: starting it through its JavaScript wrapper would cost a Node. */
function esbuild(): string {
  const requireHere = createRequire(import.meta.url);
  const wrapper = requireHere.resolve('esbuild/package.json');
  try {
    return createRequire(wrapper).resolve(`@esbuild/${platform()}-${arch()}/bin/esbuild`);
  } catch {
    return join(wrapper, '..', 'bin', 'esbuild');
  }
}

function spellings(written: string): string[] {
  const stem = written.replace(/\.[cm]?[jt]s$/, '');
  return [written, `${stem}.ts`, `${stem}.mts`, `${stem}.js`, join(stem, 'index.ts')];
}
