import type { Role } from '../model/actor.ts';
import { CheckerFault } from '../model/fault.ts';
import type { Finding } from '../model/finding.ts';
import type { Program } from '../model/submission.ts';
import type { Players } from '../toolchain/players.ts';
import type { Prepared } from '../toolchain/prepare.ts';
import type { Preparer } from '../toolchain/preparer.ts';
import { doesNotCompile } from './does-not-compile.ts';

/** The programs of one dialogue, ready to be started; `obstacles` say which of them do not compile. */
export interface PreparedCast {
  readonly players: Players;
  readonly obstacles: readonly Finding[];
}

/** Prepares the programs that play a dialogue. Their tools exist: `prepareJob` has looked for them. */
export async function prepareAll(
  programs: Readonly<Partial<Record<Role, Program>>>,
  preparer: Preparer,
): Promise<PreparedCast> {
  const players: Partial<Record<Role, Extract<Prepared, { kind: 'ready' }>>> = {};
  const obstacles: Finding[] = [];
  for (const [role, program] of Object.entries(programs) as [Role, Program][]) {
    const prepared = await preparer.prepare(program);
    if (prepared.kind === 'missing-tool' || prepared.kind === 'broken-tool')
      throw new CheckerFault(`${prepared.tool} has gone since the preparation`);
    if (prepared.kind === 'ready') players[role] = prepared;
    else obstacles.push(await doesNotCompile(role, program, prepared.errors));
  }
  return { players, obstacles };
}
