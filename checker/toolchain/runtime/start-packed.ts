import { dirname, join } from 'node:path';
import { nodeFlags } from '../../languages/javascript.ts';
import type { PackedProgram } from '../../model/submission.ts';
import type { Tools } from '../build/tools.ts';
import { programEnvironment } from './program-environment.ts';

/**
 * How a program of a pack is started: Node runs `partner.mjs` beside the pack, which takes it out of the pack in memory. Its
 * environment names both, so that its arguments are those that it would have as a file of its own.
 */
export async function startPacked({ pack, name }: PackedProgram, tools: Tools): Promise<StartedPacked> {
  const folder = dirname(pack);
  const environment = await programEnvironment({ ...tools, folder });
  return {
    file: tools.node,
    args: [...nodeFlags, join(folder, 'partner.mjs')],
    environment: { ...environment, ALTERNANCE_PACK: pack, ALTERNANCE_PARTNER: name },
    folder,
  };
}

interface StartedPacked {
  readonly file: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
}
