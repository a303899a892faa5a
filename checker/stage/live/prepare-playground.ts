import { basename } from 'node:path';
import type { BrokenTool } from '../../languages/row/toolchain.ts';
import type { Role } from '../../model/actor.ts';
import { calledAs } from '../../model/called-as.ts';
import type { PortHolder } from '../../model/problem.ts';
import type { Program } from '../../model/submission.ts';
import type { Host } from '../../room/host.ts';
import { findHolder } from '../../room/port/port-holder.ts';
import type { Players } from '../../toolchain/players.ts';
import { type Prepared, prepare } from '../../toolchain/prepare.ts';
import { choosePort } from '../port.ts';

/** Why a program could not be started. */
export type LiveObstacle = { readonly role: Role } & (
  | { readonly kind: 'does-not-compile'; readonly errors: string }
  | { readonly kind: 'missing-tool'; readonly tool: string; readonly fix: string }
  | ({ readonly kind: 'broken-tool'; readonly program: string } & BrokenTool)
  | { readonly kind: 'port-held'; readonly port: number; readonly holder: PortHolder | undefined }
);

/** The programs to prepare, and the port to use. */
export interface PreparePlaygroundOptions {
  readonly host: Host;
  /** A role without a program is played by the peer. */
  readonly programs: Readonly<Partial<Record<Role, Program>>>;
  /** The port given with `--port`, if any. */
  readonly port: number | undefined;
  readonly labPort: number;
}

interface ReadyPlayground {
  readonly kind: 'ready';
  readonly programs: Players;
  readonly port: number;
}

/**
 * Prepares both programs and chooses their port. Repeated at each restart, because the source files may have changed.
 */
export async function preparePlayground({
  host,
  programs,
  port: wanted,
  labPort,
}: PreparePlaygroundOptions): Promise<ReadyPlayground | LiveObstacle> {
  const ready: Partial<Record<Role, Extract<Prepared, { kind: 'ready' }>>> = {};
  for (const role of ['server', 'client'] as const) {
    const program = programs[role];
    if (!program) continue;
    const prepared = await prepare(program, host.options);
    if (prepared.kind === 'broken-tool') return { role, program: basename(calledAs(program)), ...prepared };
    if (prepared.kind !== 'ready') return { role, ...prepared };
    ready[role] = prepared;
  }
  const { port, players } = await choosePort(host, { wanted, players: ready, labPort });
  const held =
    host.conditions.network === 'own' ? undefined : await findHolder(port, host.options.environment);
  if (!held) return { kind: 'ready', programs: players, port };
  return { role: 'server', kind: 'port-held', port, holder: held.holder };
}
