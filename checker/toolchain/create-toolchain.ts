import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lackOf } from '../languages/row/lack.ts';
import { fixOf } from '../languages/row/missing.ts';
import type { SourceFile, Sources, Toolchain } from '../languages/row/toolchain.ts';
import { MachineError } from '../model/fault.ts';
import { compile } from './build/compile.ts';
import { esbuild } from './build/esbuild.ts';
import { handedOn } from './build/handed-on.ts';
import { readImports } from './build/read-imports.ts';
import type { Tools } from './build/tools.ts';
import { resolveInterpreter } from './runtime/interpreter.ts';
import { witnessFolder } from './runtime/own-folder.ts';
import { stranger } from './runtime/stranger.ts';

/** Binds the toolchain to one source file and to the tools of this machine. */
export function createToolchain(source: SourceFile, tools: Tools): Toolchain {
  const { folder } = source;
  const { node, nodeVersion, environment, cacheFolder, sandboxes } = tools;
  const person = sandboxes ? stranger : environment;
  // In the folder of a stranger, a version manager could be told to start a program of the stranger's.
  const asked = sandboxes ? '/' : folder;
  return {
    node,
    nodeVersion,
    person: handedOn(person),
    witness: witnessFolder(),
    async find(tool) {
      const found = await resolveInterpreter(tool, {
        ...{ folder: asked, environment, cacheFolder, reaches: sandboxes?.reaches },
      });
      if (found?.kind !== 'broken') return found?.file;
      const { file, said } = found;
      const lack = lackOf(said) ?? 'file';
      const program = source.name;
      throw new MachineError({ code: 'broken-tool', program, tool: file, said, lack, fix: fixOf(tool) });
    },
    compile: (recipe) => compile(recipe, { folder, environment: person, cacheFolder, sandboxes }),
    readImports: (imports) => readImports(source, imports),
    readFolder: (extension) => readFolder(folder, extension),
    esbuild,
  };
}

async function readFolder(folder: string, extension: string): Promise<Sources> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(extension)).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}
