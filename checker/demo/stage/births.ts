import { fromState } from '../../kernel/thread.ts';
import type { Scene } from '../../stage/scene/scene.ts';
import type { Glance } from './glance.ts';

/** When each process was born, in ms since the scene was opened; by pid. */
export interface Births {
  readonly known: ReadonlyMap<number, number>;
  readonly note: (scene: Scene, glance: Glance) => void;
}

/** The kernel counts the start of a process in these, in ms (USER_HZ, proc_pid_stat(5)). */
const tickMs = 10;

/** Creates the births of one run: what the kernel says of each process when it is first seen. */
export function createBirths(): Births {
  const known = new Map<number, number>();
  return {
    known,
    note({ room, recorder }, glance) {
      const { proc, options } = room.host;
      const processes = [...glance.processes.server, ...glance.processes.client];
      for (const { pid } of processes.filter((each) => !known.has(each.pid))) {
        const stat = proc.read(`/proc/${pid}/stat`);
        const upMs = Number(proc.read('/proc/uptime')?.split(' ')[0]) * 1000;
        if (stat === undefined || Number.isNaN(upMs)) continue;
        // Counted from 1, the start is the 22nd field; the state, which `fromState` begins with, is the third.
        const startedMs = Number(fromState(stat).split(' ')[19]) * tickMs;
        const sinceMs = options.now() - recorder.beganAt;
        known.set(pid, Math.max(0, Math.round(sinceMs - (upMs - startedMs))));
      }
    },
  };
}
