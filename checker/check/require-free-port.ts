import { findHolder, type PortHolder } from '../room/port-holder.ts';
import { insistedOn } from '../stage/port.ts';
import type { Tools } from '../toolchain/build/tools.ts';
import { castPrograms } from './cast-programs.ts';
import type { Job } from './job.ts';
import { prepareAll } from './prepare-all.ts';

/** A port that the programs need is taken: nobody's verdict, exit code 2. The holder is unknown if not ours to see. */
export class PortHeld extends Error {
  override readonly name = 'PortHeld';
  readonly port: number;
  readonly holder: PortHolder | undefined;

  constructor(port: number, holder: PortHolder | undefined) {
    super(`port ${port} is taken`);
    this.port = port;
    this.holder = holder;
  }
}

/** In the machine's own network: makes sure, before anything is played, that no one holds a port that is needed. */
export async function mustBeFree(
  jobs: readonly Job[],
  { port, tools }: { readonly port: number | undefined; readonly tools: Tools },
): Promise<void> {
  const needed = new Set<number>();
  for (const { dialogues, sources } of jobs) {
    for (const dialogue of dialogues) {
      const { players } = await prepareAll(castPrograms(dialogue, sources), tools);
      const one = port ?? insistedOn(players);
      if (one !== undefined) needed.add(one);
    }
  }
  for (const one of needed) {
    const held = await findHolder(one);
    if (held) throw new PortHeld(one, held === 'by somebody' ? undefined : held);
  }
}
