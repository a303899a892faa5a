import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Compiled, compile } from '../build/compile.ts';
import type { SourceFile, Sources } from '../build/sources.ts';
import type { Tools } from '../build/tools.ts';
import { resolveInterpreter } from '../runtime/interpreter.ts';
import { callsIn, lastAccount } from './calls-in.ts';
import { slashComments } from './comments.ts';
import type { Language } from './language.ts';

const fix = 'sudo apt install default-jdk-headless';

/** The serial collector and the first compiler alone: five threads less to look at, and the same start. */
const vm = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
const utf8 = [
  '-Dfile.encoding=UTF-8',
  '-Dstdout.encoding=UTF-8',
  '-Dstderr.encoding=UTF-8',
  '-Dstdin.encoding=UTF-8',
];

export const java: Language = {
  id: 'java',
  name: 'Java',
  extensions: ['.java'],
  folder: 'java',
  takesPort: /^(?=.*\bargs?\b).*port/im,
  comments: slashComments,
  isSyntaxError: () => false,
  brokenAt: (said) => [...callsIn(lastAccount(said, /^Caused by: /gm), frame), ...callsIn(said, frame)],
  async start(source, tools) {
    const at = { folder: source.folder, environment: tools.environment };
    const compiler = await resolveInterpreter({ names: ['javac'] }, at);
    if (!compiler) return { kind: 'missing-tool', tool: 'javac', fix };
    const file = (await resolveInterpreter({ names: ['java'] }, at)) ?? join(dirname(compiler), 'java');
    const compiled = await classes(source, { compiler, tools });
    if (compiled.kind === 'does-not-compile') return compiled;
    const { build, warnings } = compiled;
    return { kind: 'ready', file, args: [...vm, ...utf8, '-cp', build, mainClass(source)], build, warnings };
  },
};

/** An exception's frame in no module, for modules are Java's own; or an error of the compiler. */
const frame = /^(?:[ \t]+at [^(/@\n]+\()?(\S+\.java):(\d+)(?:\)$|: error:)/gm;

/**
 * All of the folder at once, so that a server and a client cost one run of the compiler. When that fails the
 * chosen file alone is tried with what it needs: the client's errors are not the server's.
 */
async function classes(
  source: SourceFile,
  { compiler, tools }: { readonly compiler: string; readonly tools: Tools },
): Promise<Compiled> {
  const { folder, name } = source;
  const names = (await readdir(folder)).filter((each) => each.endsWith('.java')).sort();
  const texts = names.map(async (each) => [each, await readFile(join(folder, each), 'utf8')] as const);
  const sources: Sources = new Map(await Promise.all(texts));
  const recipe = (files: readonly string[]) => ({
    compiler,
    args: (out: string) => [
      ...vm.map((flag) => `-J${flag}`),
      '-encoding',
      'UTF-8',
      '-g',
      '-proc:none',
      '-d',
      out,
      ...files,
    ],
    folder,
    sources,
  });
  const all = await compile(recipe(names), tools);
  if (all.kind === 'built' || names.length === 1) return all;
  return compile(recipe(['-sourcepath', folder, name]), tools);
}

/** The class of the file's name, or the one that has the `main`, with its package. */
function mainClass({ name, text }: SourceFile): string {
  const inPackage = /^[ \t]*package\s+([\w.]+)\s*;/m.exec(text)?.[1];
  const stem = basename(name, '.java');
  const beforeMain = text.split(/\bvoid\s+main\s*\(/)[0] ?? '';
  const declared = [...beforeMain.matchAll(/\b(?:class|record|enum)\s+(\w+)/g)].map(([, each]) => each ?? '');
  const chosen = declared.includes(stem) ? stem : (declared.at(-1) ?? stem);
  return inPackage ? `${inPackage}.${chosen}` : chosen;
}
