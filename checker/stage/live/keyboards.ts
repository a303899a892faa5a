import type { Role } from '../../model/actor.ts';
import type { Standing } from '../../model/transcript.ts';
import type { Scene } from '../scene.ts';
import { lacksKernel } from '../settle-by-patience.ts';

/**
 * Keyboards at which a person types ahead. A terminal hands over one line at each read, a pipe all there are; so a line
 * is given once its program reads its keyboard, and those behind it wait.
 */
export interface Keyboards {
  type(role: Role, line: string): void;
  close(role: Role): void;
  /** What waits to be read. */
  pending(role: Role): PendingCount;
  /** Gives the first thing that somebody is ready to take. False when there is none. */
  give(standings: readonly Standing[]): boolean;
}

export interface PendingCount {
  readonly lines: number;
  /** The end of the keyboard waits behind them. */
  readonly end: boolean;
}

interface PendingLine {
  readonly role: Role;
  /** Undefined for the end of the keyboard. */
  readonly line: string | undefined;
}

export function createKeyboards(scene: Scene): Keyboards {
  let strokes: readonly PendingLine[] = [];
  const closed = new Set<Role>();
  const put = (stroke: PendingLine) => {
    if (!closed.has(stroke.role)) strokes = [...strokes, stroke];
    if (stroke.line === undefined) closed.add(stroke.role);
  };
  return {
    type: (role, line) => put({ role, line }),
    close: (role) => put({ role, line: undefined }),
    pending(role) {
      const waiting = strokes.filter((stroke) => stroke.role === role);
      const lines = waiting.filter(({ line }) => line !== undefined).length;
      return { lines, end: waiting.length > lines };
    },
    give(standings) {
      for (const role of ['server', 'client'] as const) {
        const stroke = strokes.find((one) => one.role === role);
        const fate = stroke ? deliveryOf(scene, role, standings) : 'held';
        if (!stroke || fate === 'held') continue;
        strokes = strokes.filter((one) => one !== stroke);
        if (fate === 'given') hand(scene, stroke);
        return true;
      }
      return false;
    },
  };
}

/** It is given to who reads its keyboard, or of whom nobody can say that it does not. Who has ended takes nothing. */
function deliveryOf(scene: Scene, role: Role, standings: readonly Standing[]): 'given' | 'held' | 'lost' {
  const peer = scene.peers.get(role);
  if (peer) return peer.connected ? 'given' : 'held';
  const standing = standings.find(({ actor }) => actor === role);
  if (!standing) return 'held';
  const { waitsFor, running, processes, alive } = standing;
  if (lacksKernel(scene)) return alive ? 'given' : 'lost';
  if (processes.length === 0) return 'lost';
  return running || waitsFor.includes('keyboard') || waitsFor.includes('clock') ? 'given' : 'held';
}

function hand(scene: Scene, { role, line }: PendingLine): void {
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
