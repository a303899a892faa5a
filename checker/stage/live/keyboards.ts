import { mayWake } from '../../judge/history/rest.ts';
import type { Role } from '../../model/actor.ts';
import type { Standing } from '../../model/standing.ts';
import type { Scene } from '../scene/scene.ts';
import { lacksKernel } from '../settle/settle-by-patience.ts';

/**
 * Keyboards on which a person types ahead. A terminal gives a program one line per read, a pipe gives all that it has;
 * so each line is delivered only when the program reads its keyboard, and later lines wait.
 */
export interface Keyboards {
  type(role: Role, line: string): void;
  close(role: Role): void;
  /** The lines, and the end of a keyboard, that are not delivered yet. */
  pending(role: Role): PendingCount;
  /** The lines that are not delivered yet, the next first. */
  waiting(role: Role): readonly string[];
  /** Delivers the first line that its program is ready to take. False if there is none. */
  give(standings: readonly Standing[]): boolean;
}

/** The number of lines that wait at a keyboard. */
export interface PendingCount {
  readonly lines: number;
  /** Ctrl-D was pressed after these lines. */
  readonly end: boolean;
}

interface PendingLine {
  readonly role: Role;
  /** Undefined for the end of the keyboard. */
  readonly line: string | undefined;
}

/** The sides whose keyboards give nothing for now, because they are frozen. */
type FrozenSides = ReadonlySet<Role>;

/** Creates the keyboards of a scene. */
export function createKeyboards(scene: Scene, frozen: FrozenSides): Keyboards {
  let queue: readonly PendingLine[] = [];
  const closed = new Set<Role>();
  const put = (next: PendingLine) => {
    if (!closed.has(next.role)) queue = [...queue, next];
    if (next.line === undefined) closed.add(next.role);
  };
  const waiting = (role: Role) => queue.flatMap((next) => (next.role === role ? (next.line ?? []) : []));
  return {
    type: (role, line) => put({ role, line }),
    close: (role) => put({ role, line: undefined }),
    pending(role) {
      const isEnding = queue.some((next) => next.role === role && next.line === undefined);
      return { lines: waiting(role).length, end: isEnding };
    },
    waiting,
    give(standings) {
      for (const role of ['server', 'client'] as const) {
        const next = queue.find((one) => one.role === role);
        const delivery = next && !frozen.has(role) ? deliveryOf(scene, role, standings) : 'held';
        if (!next || delivery === 'held') continue;
        queue = queue.filter((one) => one !== next);
        if (delivery === 'given') deliver(scene, next);
        return true;
      }
      return false;
    },
  };
}

/** A line goes to a program that reads its keyboard, or whose state is unknown. A program that has ended loses it. */
function deliveryOf(scene: Scene, role: Role, standings: readonly Standing[]): 'given' | 'held' | 'lost' {
  const peer = scene.peers.get(role);
  if (peer) return peer.connected ? 'given' : 'held';
  const standing = standings.find(({ actor }) => actor === role);
  if (!standing) return 'held';
  const { waitsFor, running, processes, alive } = standing;
  if (lacksKernel(scene)) return alive ? 'given' : 'lost';
  if (processes.length === 0) return 'lost';
  return running || waitsFor.includes('keyboard') || mayWake(standing, { decided: 'patience' })
    ? 'given'
    : 'held';
}

function deliver(scene: Scene, { role, line }: PendingLine): void {
  const { recorder } = scene;
  const peer = scene.peers.get(role);
  if (peer) {
    if (line === undefined) peer.close();
    else peer.send(Buffer.from(`${line}\n`));
    return;
  }
  const program = scene.programs.get(role);
  if (line === undefined) {
    recorder.record({ event: 'closed', actor: role, what: 'keyboard' });
    program?.closeKeyboard();
  } else {
    const text = `${line}\n`;
    recorder.record({ event: 'typed', actor: role, text });
    program?.type(text);
  }
}
