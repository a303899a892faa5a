import { basename, extname, join } from 'node:path';
import { nodeFailures } from './failures/node.ts';
import { isNodeSyntaxError, javascript, nodeFlags, nodeFrame } from './javascript.ts';
import type { Call } from './row/call.ts';
import { callsIn } from './row/calls-in.ts';
import { slashComments } from './row/comments.ts';
import type { Language } from './row/language.ts';
import type { LanguageStart, SourceFile, Toolchain } from './row/toolchain.ts';

/** TypeScript, run by Node itself when it can take the types away, else bundled with esbuild. */
export const typescript = {
  name: 'TypeScript',
  extensions: ['.ts', '.mts', '.cts'],
  tools: {},
  comments: slashComments,
  takesPort: /^(?=.*argv).*(?<!im)port/im,
  readBy: 'interpreter',
  errorLine: 'first',
  connectionCalls: {
    sends: /(?<!std(out|err))\.(write|end)\(/,
    receives: /\.on\(\s*['"]data['"]/,
  },
  samples: javascript.samples,
  terminal: javascript.terminal,
  argument: /\bargv\b/,
  byHand: 'npx tsx {file}',
  failures: nodeFailures,
  isSyntaxError: (stderr) => isNodeSyntaxError(stderr) || stderr.includes('ERR_INVALID_TYPESCRIPT_SYNTAX'),
  brokenAt,
  async start(source, toolchain) {
    const { node, nodeVersion } = toolchain;
    if (stripsTypes(nodeVersion) && !beyondTypes.test(source.text)) {
      return { kind: 'ready', file: node, args: [...nodeFlags, source.name] };
    }
    return bundled(source, toolchain);
  },
} satisfies Language;

/** A build names the folder of the copy that was built first, so only the file's name is kept. */
function brokenAt(said: string): readonly Call[] {
  const named = [...callsIn(said, /^[ \t]+(\S+):(\d+):\d+:$/gm), ...callsIn(said, nodeFrame)];
  return named
    .filter(({ file }) => !file.includes('/node_modules/'))
    .map((call) => ({ ...call, file: basename(call.file) }));
}

/**
 * Node runs TypeScript by itself from 22.18. Before 24 the code that takes the types away leaves a clock of 15 s
 * running, because V8 compiles its WebAssembly lazily, and the program would never be at rest.
 */
function stripsTypes(version: string): boolean {
  return Number(version.split('.')[0]) >= 24;
}

/** Syntax that Node cannot take away because it is more than a type, and imports without an extension. */
const beyondTypes =
  /^[ \t]*(export\s+)?(const\s+)?(enum|namespace)\s|\bconstructor\s*\([^)]*\b(public|private|protected|readonly)\s|^[ \t]*import\s+\w+\s*=|from\s+['"]\.{1,2}\/[^'".]+['"]/m;

async function bundled(source: SourceFile, toolchain: Toolchain): Promise<LanguageStart> {
  const { node, esbuild, compile, readImports } = toolchain;
  const { name } = source;
  const format = isCommonJs(source) ? 'cjs' : 'esm';
  const program = `${basename(name, extname(name))}.${format === 'cjs' ? 'cjs' : 'mjs'}`;
  const compiled = await compile({
    compiler: esbuild(),
    args: (out) => [name, ...flags, `--format=${format}`, `--outfile=${join(out, program)}`],
    sources: await readImports({ mentions: /['"](\.{1,2}\/[^'"\n]+)['"]/g, spell: spellings }),
    fix: 'npm ci',
  });
  if (compiled.kind !== 'built') return compiled;
  const { build, warnings } = compiled;
  return {
    kind: 'ready',
    file: node,
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
  // A tsconfig.json in a folder above belongs to another project.
  '--tsconfig-raw={}',
];

/**
 * True for a program written for CommonJS. Such a build has `require`, but neither top-level await nor `import.meta`.
 */
function isCommonJs({ name, text }: SourceFile): boolean {
  if (name.endsWith('.cts')) return true;
  const named = /\brequire\s*\(|\brequire\.main\b|\bmodule\.exports\b|\b__filename\b|\b__dirname\b/.test(
    text,
  );
  return named && !/\bimport\.meta\b|\bcreateRequire\b/.test(text);
}

function spellings(written: string): readonly string[] {
  const stem = written.replace(/\.[cm]?[jt]s$/, '');
  return [written, `${stem}.ts`, `${stem}.mts`, `${stem}.js`, join(stem, 'index.ts')];
}
