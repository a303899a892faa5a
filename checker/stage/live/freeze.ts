import { readlinkSync } from 'node:fs';
import { constants } from 'node:os';
import type { Process } from '../../kernel/process.ts';
import { receptionOf } from '../../kernel/signals.ts';
import type { Role } from '../../model/actor.ts';
import { pause, waitFor } from '../../room/wait-for.ts';
import { lookAt } from '../scene/look-at.ts';
import type { Scene } from '../scene/scene.ts';

/**
 * Stops the processes of a program with SIGSTOP, the oldest first, again until the kernel shows all of them as stopped:
 * one may fork meanwhile. A program that has ended has none.
 */
export async function freeze(scene: Scene, role: Role): Promise<void> {
  const areStopped = () => {
    const moving = toStop(processesOf(scene, role)).filter((each) => !isStopped(each));
    for (const { pid } of moving) signal(scene, pid, 'SIGSTOP');
    return moving.length === 0;
  };
  await waitFor(areStopped, {
    name: `every process of the ${role} to stop`,
    now: scene.room.host.options.now,
    signal: scene.signal,
    between: (look) => pause(Math.min(look, 8)),
  });
}

/** Lets the processes of a program go on, the youngest first: one that waits for its child then finds it running. */
export function thaw(scene: Scene, role: Role): void {
  const stopped = processesOf(scene, role).filter(isStopped);
  for (const { pid } of stopped.reverse()) signal(scene, pid, 'SIGCONT');
}

/**
 * The processes that can be stopped without harm. A parent gets SIGCHLD for a child that stops too, and one that handles it
 * may take that for its death: such a child is only kept from its keyboard.
 */
function toStop(processes: readonly Process[]): readonly Process[] {
  return processes.filter(({ pid, parent }) => {
    const forked = parent !== undefined && programOf(parent) === programOf(pid);
    return !forked || !receptionOf(parent, constants.signals.SIGCHLD)?.caught;
  });
}

/** The file that a process runs: a fork has that of its parent. */
function programOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    return undefined;
  }
}

/** Whether a signal has stopped each thread of a process. */
function isStopped({ threads }: Process): boolean {
  return threads.every(({ call }) => call?.waits === 'resumption');
}

function processesOf(scene: Scene, role: Role): readonly Process[] {
  return lookAt(scene).programs.find(({ watched }) => watched.role === role)?.processes ?? [];
}

function signal(scene: Scene, pid: number, name: 'SIGSTOP' | 'SIGCONT'): void {
  try {
    scene.room.host.options.kill(pid, name);
  } catch {
    // The process has ended.
  }
}
