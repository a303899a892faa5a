import type { Role } from '../../model/actor.ts';
import type { Host } from '../../room/host.ts';
import { findHolder, type PortHolder } from '../../room/port-holder.ts';
import { openPlayground, type Playground, type PlaygroundOptions } from '../../stage/live/playground.ts';
import { choosePort } from '../../stage/port.ts';
import { type Prepared, prepare } from '../../toolchain/prepare.ts';
import { toolsHere } from '../process/tools-here.ts';
import type { SayTry } from '../words/try/say.ts';
import type { TriedPrograms } from './tried-programs.ts';

/** Why a program could not be put on stage: what the compiler said, or what is missing. */
export interface Obstacle {
  readonly role: Role;
  readonly text: string;
}

export interface StartPlaygroundOptions {
  readonly host: Host;
  readonly tried: TriedPrograms;
  readonly port: number | undefined;
  readonly say: SayTry;
  readonly onChange: () => void;
}

/** Prepares both programs, anew each time since they may have been edited, and puts them on stage. */
export async function startPlayground({
  host,
  tried,
  port: wanted,
  say,
  onChange,
}: StartPlaygroundOptions): Promise<Playground | Obstacle> {
  const ready: Partial<Record<Role, Extract<Prepared, { kind: 'ready' }>>> = {};
  for (const role of ['server', 'client'] as const) {
    const program = tried.programs[role];
    if (!program) continue;
    const prepared = await prepare(program, toolsHere());
    if (prepared.kind !== 'ready') return { role, text: reasonOf(prepared, say) };
    ready[role] = prepared;
  }
  const { port, tell } = await choosePort(host, { wanted, players: ready });
  const held = host.networks ? undefined : await findHolder(port);
  if (held) return { role: 'server', text: heldBy(port, held === 'by somebody' ? undefined : held, say) };
  const programs: PlaygroundOptions['programs'] = Object.fromEntries(
    Object.entries(ready).map(([role, one]) => [
      role,
      { ...one, ...(tell && one.takesPort && { tellPort: port }) },
    ]),
  );
  return openPlayground(host, { programs, port, onChange });
}

function reasonOf(prepared: Exclude<Prepared, { kind: 'ready' }>, say: SayTry): string {
  return prepared.kind === 'does-not-compile'
    ? prepared.errors
    : say('missing-tool', { tool: prepared.tool, fix: prepared.fix });
}

function heldBy(port: number, holder: PortHolder | undefined, say: SayTry): string {
  return holder
    ? say('port-held', { ...holder, port: String(port) })
    : say('port-held-unknown', { port: String(port) });
}
