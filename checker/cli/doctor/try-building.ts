import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problemWords } from '../../explain/problem-words.ts';
import { languageOf, type ToolName } from '../../languages/languages.ts';
import type { Environment } from '../../model/environment.ts';
import type { Locale } from '../../model/locale.ts';
import { machineProblemOf } from '../../toolchain/machine-problem-of.ts';
import { prepare } from '../../toolchain/prepare.ts';
import { cacheFolder } from '../process/cache-folder.ts';

/** Small programs that ask for what the lab's programs ask for, by the tool that builds them. */
const trials: Readonly<Partial<Record<ToolName, { readonly name: string; readonly text: string }>>> = {
  gcc: {
    name: 'trial.c',
    text: '#include <stdio.h>\n#include <sys/socket.h>\nint main(void) { puts(""); return socket(1, 1, 0); }\n',
  },
  javac: { name: 'Trial.java', text: 'class Trial { public static void main(String[] words) {} }\n' },
};

/** Builds a small program with a compiler. Returns what this machine lacks, in words; undefined if it lacks nothing. */
export async function tryBuilding(
  tool: ToolName,
  { environment, locale }: { readonly environment: Environment; readonly locale: Locale },
): Promise<string | undefined> {
  const trial = trials[tool];
  const language = trial && languageOf(trial.name);
  if (!language) return undefined;
  let folder: string | undefined;
  try {
    folder = await mkdtemp(join(await cacheFolder(), 'trial-'));
    const file = join(folder, trial.name);
    // Its name is new each time, so that it is built and not found among earlier builds.
    await writeFile(file, `${trial.text}// ${folder}\n`);
    const { node, nodeVersion } = { node: process.execPath, nodeVersion: process.versions.node };
    const tools = { environment, node, nodeVersion, folder, cacheFolder };
    const prepared = await prepare({ kind: 'source', language, file }, tools);
    if (prepared.kind === 'ready' && prepared.build) await rm(prepared.build, { recursive: true });
    if (prepared.kind !== 'broken-tool') return undefined;
    const { kind: code, tool, said, lack, fix } = prepared;
    return problemWords({ code, program: trial.name, tool, said, lack, fix }, locale);
  } catch (error) {
    const problem = machineProblemOf(error);
    if (!problem) throw error;
    return problemWords(problem, locale);
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}
