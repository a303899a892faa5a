import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { languages } from '../languages/languages.ts';
import type { LanguageStart } from '../languages/row/toolchain.ts';
import type { LanguageId } from '../model/actor.ts';
import type { Program } from '../model/submission.ts';
import type { Tools } from './build/tools.ts';
import { createToolchain } from './create-toolchain.ts';
import { lineByLine } from './runtime/line-by-line.ts';
import { witnessFolder } from './runtime/own-folder.ts';

/** A program that can be started any number of times, or why it cannot. */
export type Prepared =
  | {
      readonly kind: 'ready';
      readonly language: LanguageId;
      readonly file: string;
      readonly args: readonly string[];
      /** All that the program gets, but for the mark of its room. */
      readonly environment: Readonly<Record<string, string>>;
      /** A port may be given as one more argument. */
      readonly takesPort: boolean;
      /** Where it is started. */
      readonly folder: string;
      /** The folder of what was compiled, or is read before the program: a room must let it be read. */
      readonly build?: string;
      /** It writes where it crashes to the descriptor after its screens: see bin/witness/crash.c. */
      readonly tellsCrash?: true;
      readonly warnings?: string;
    }
  | Exclude<LanguageStart, { kind: 'ready' }>;

/** Compiles what must be compiled and finds what runs it. The same program prepared twice is compiled once. */
export async function prepare(program: Program, tools: Tools): Promise<Prepared> {
  if (program.kind === 'command') {
    const build = witnessFolder();
    const environment = { ...surroundings(tools), PYTHONPATH: build, ...(await lineByLine()) };
    const args = ['-c', program.command];
    const { language } = program;
    const { folder } = tools;
    return { kind: 'ready', language, file: '/bin/sh', args, environment, takesPort: false, folder, build };
  }
  const { start, takesPort } = languages[program.language];
  const folder = dirname(program.file);
  const [text, realFolder] = await Promise.all([readFile(program.file, 'utf8'), realpath(folder)]);
  const source = { folder, realFolder, name: basename(program.file), text };
  const started = await start(source, createToolchain(source, tools));
  if (started.kind !== 'ready') return started;
  const environment = { ...surroundings(tools), ...started.environment };
  return { ...started, language: program.language, environment, takesPort: takesPort.test(text), folder };
}

/** Nothing of the checker's own environment but where programs and the student's home are found. */
function surroundings({ environment: { PATH, HOME } }: Tools): Readonly<Record<string, string>> {
  return { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', ...(PATH && { PATH }), ...(HOME && { HOME }) };
}
