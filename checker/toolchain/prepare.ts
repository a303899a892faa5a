import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { languages } from '../languages/languages.ts';
import type { LanguageStart } from '../languages/row/toolchain.ts';
import type { LanguageId } from '../model/actor.ts';
import type { Program } from '../model/submission.ts';
import type { Tools } from './build/tools.ts';
import { createToolchain } from './create-toolchain.ts';
import { programEnvironment } from './runtime/program-environment.ts';
import { startPacked } from './runtime/start-packed.ts';

/** A program that can be started any number of times, or why it cannot be started. */
export type Prepared =
  | {
      readonly kind: 'ready';
      readonly language: LanguageId;
      readonly file: string;
      readonly args: readonly string[];
      /** The whole environment of the program, except for the mark of its room. */
      readonly environment: Readonly<Record<string, string>>;
      /** The program accepts a port as one more argument. */
      readonly takesPort: boolean;
      /** The working directory of the program. */
      readonly folder: string;
      /** The path of the source file; undefined for a command. */
      readonly source?: string;
      /** The folder of the compiled program. A room must allow reading it. */
      readonly build?: string;
      /** The program writes its place to the descriptor after its screens when it crashes: see bin/witness/crash.c. */
      readonly tellsCrash?: true;
      readonly warnings?: string;
    }
  | Exclude<LanguageStart, { kind: 'ready' }>;

/** Compiles a program if needed and finds its interpreter. A program that is prepared twice is compiled once. */
export async function prepare(program: Program, tools: Tools): Promise<Prepared> {
  if (program.kind === 'command') {
    const { language, command } = program;
    const { folder } = tools;
    const environment = await programEnvironment(tools);
    return {
      kind: 'ready',
      language,
      file: '/bin/sh',
      args: ['-c', command],
      environment,
      takesPort: false,
      folder,
    };
  }
  if (program.kind === 'packed') {
    const started = await startPacked(program, tools);
    return { kind: 'ready', language: program.language, takesPort: true, ...started };
  }
  const { start, takesPort } = languages[program.language];
  const folder = dirname(program.file);
  const [text, realFolder] = await Promise.all([readFile(program.file, 'utf8'), realpath(folder)]);
  // In a sandbox, the folder is where its name says.
  const real = tools.sandboxes ? folder : realFolder;
  const source = { folder, realFolder: real, name: basename(program.file), text };
  const started = await start(source, createToolchain(source, tools));
  if (started.kind !== 'ready') return started;
  const environment = await programEnvironment({ ...tools, folder });
  return {
    ...started,
    ...{ language: program.language, environment, takesPort: takesPort.test(text), folder },
    source: program.file,
  };
}
