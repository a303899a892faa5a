import type { Role } from '../../model/actor.ts';
import { openPlayground, type Playground, type Setting } from '../../stage/playground.ts';
import { choosePort } from '../../stage/port.ts';
import { type Holder, isHeld } from '../../stage/port-holder.ts';
import { type Prepared, prepare } from '../../stage/prepare.ts';
import type { Theatre } from '../../stage/theatre.ts';
import { toolsHere } from '../tools-here.ts';
import type { SayTry } from '../words/try/say.ts';
import type { Casting } from './casting.ts';

/** Why a program could not be put on stage: what the compiler said, or what is missing. */
export interface Obstacle {
  readonly role: Role;
  readonly text: string;
}

export interface Evening {
  readonly theatre: Theatre;
  readonly casting: Casting;
  readonly port: number | undefined;
  readonly say: SayTry;
  readonly onChange: () => void;
}

/** Prepares both programs, anew each time since they may have been edited, and puts them on stage. */
export async function raiseCurtain({
  theatre,
  casting,
  port: wanted,
  say,
  onChange,
}: Evening): Promise<Playground | Obstacle> {
  const ready: Partial<Record<Role, Extract<Prepared, { kind: 'ready' }>>> = {};
  for (const role of ['server', 'client'] as const) {
    const program = casting.programs[role];
    if (!program) continue;
    const prepared = await prepare(program, toolsHere());
    if (prepared.kind !== 'ready') return { role, text: reasonOf(prepared, say) };
    ready[role] = prepared;
  }
  const { port, tell } = await choosePort(theatre, { wanted, players: ready });
  const held = theatre.networks ? undefined : await isHeld(port);
  if (held) return { role: 'server', text: heldBy(port, held === 'by somebody' ? undefined : held, say) };
  const programs: Setting['programs'] = Object.fromEntries(
    Object.entries(ready).map(([role, one]) => [
      role,
      { ...one, ...(tell && one.takesPort && { tellPort: port }) },
    ]),
  );
  return openPlayground(theatre, { programs, port, onChange });
}

function reasonOf(prepared: Exclude<Prepared, { kind: 'ready' }>, say: SayTry): string {
  return prepared.kind === 'does-not-compile'
    ? prepared.errors
    : say('missing-tool', { tool: prepared.tool, mend: prepared.mend });
}

function heldBy(port: number, holder: Holder | undefined, say: SayTry): string {
  return holder
    ? say('port-held', { ...holder, port: String(port) })
    : say('port-held-unknown', { port: String(port) });
}
