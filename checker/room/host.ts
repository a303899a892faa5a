import { existsSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type CallShape, callsOf } from '../kernel/calls.ts';
import { type Libc, loadLibc } from '../kernel/libc.ts';
import type { NamespaceKind } from '../kernel/namespaces/home-namespaces.ts';
import { openNamespaces } from '../kernel/namespaces/namespaces.ts';
import { type Proc, procHere } from '../kernel/proc.ts';
import { leaveTerminal } from '../kernel/terminal/leave-terminal.ts';
import type { Environment } from '../model/environment.ts';
import type { MachineProblem } from '../model/machine-problem.ts';
import type { Conditions } from '../model/report.ts';
import { followChildren } from './children.ts';
import { findAdopter } from './find-adopter.ts';
import { findTerminalProblem } from './find-terminal-problem.ts';
import type { HostOptions } from './host-options.ts';
import type { NativeTools } from './launch-native.ts';
import { createQuartersMaker, type QuartersMaker } from './quarters.ts';
import type { Sandboxes } from './sandboxes.ts';
import { startWatchdog, type Watchdog } from './watchdog.ts';

/** What all dialogues of a run share: the abilities of this machine, and the watchdog. */
export interface Host extends AsyncDisposable {
  readonly options: HostOptions;
  /** Undefined if /proc does not show what a thread waits for; then patience decides. */
  readonly calls: ReadonlyMap<number, CallShape> | undefined;
  readonly libc: Libc | undefined;
  readonly proc: Proc;
  /** Makes what a dialogue can have of its own on this machine; undefined if that is nothing. */
  readonly quarters: QuartersMaker | undefined;
  /** Undefined if programs are trusted. */
  readonly sandboxes: Sandboxes | undefined;
  /** Undefined if programs can only be started as Node starts them. */
  readonly native: NativeTools | undefined;
  /** Why no program can play at a terminal here; undefined if it can. */
  readonly findTerminalProblem: () => MachineProblem | undefined;
  /** The process that becomes the parent of orphans, if dialogues have no processes of their own. */
  readonly adopter: number | undefined;
  /** Undefined if the programs of a dialogue end with the checker by themselves. */
  readonly watchdog: Watchdog | undefined;
  /** Returns a room name that is unique in this host. */
  readonly nameRoom: () => string;
  readonly conditions: Conditions;
}

/**
 * Opens a host: finds out what the machine allows. Rejects with a MachineError if sandboxes are wanted and cannot be had.
 */
export async function openHost(options: HostOptions): Promise<Host> {
  const calls = options.useKernel && canReadCalls(options.pid) ? callsOf(options.architecture) : undefined;
  const libc = calls ? await loadLibc() : undefined;
  const native = libc && createNative(libc, options);
  if (libc) leaveTerminal(libc);
  const unshare = findOnPath('unshare', options.environment);
  const namespaces = libc && openNamespaces(libc, kindsFor(options, { native, unshare }));
  const quarters =
    namespaces &&
    createQuartersMaker({
      namespaces,
      made: options.openSandboxes ? 'network' : 'everything',
      native,
      unshare: namespaces.kinds.has('mnt') ? unshare : undefined,
      kill: options.kill,
    });
  quarters?.prepare();
  const { root, environment, kill, sandboxLimits: limits = {} } = options;
  const making = options.openSandboxes?.({ ...{ namespaces, native, root, environment, kill, limits } });
  const sandboxes = await making?.catch((error) => {
    native?.children[Symbol.dispose]();
    throw error;
  });
  const isOwn = (kind: NamespaceKind) => (sandboxes || namespaces?.kinds.has(kind) ? 'own' : 'shared');
  const conditions: Conditions = {
    rest: calls ? 'proof' : 'patience',
    network: isOwn('net'),
    processes: isOwn('pid'),
    files: !sandboxes && namespaces?.kinds.has('mnt') && !namespaces.laysLayers ? 'copied' : isOwn('mnt'),
  };
  const sharesProcesses = conditions.processes === 'shared';
  const watchdog = sharesProcesses ? startWatchdog(options) : undefined;
  let rooms = 0;
  return {
    options,
    calls,
    libc,
    proc: procHere,
    quarters,
    sandboxes,
    native,
    findTerminalProblem: () => findTerminalProblem(native),
    adopter: calls && sharesProcesses ? await findAdopter(options) : undefined,
    watchdog,
    nameRoom: () => `${++rooms}`,
    conditions,
    async [Symbol.asyncDispose]() {
      await quarters?.close();
      native?.children[Symbol.dispose]();
      await watchdog?.[Symbol.asyncDispose]();
    },
  };
}

/** A process namespace needs its first process started in it, which takes starting without Node. */
function kindsFor(
  { useNetworks, useRooms, openSandboxes }: HostOptions,
  { native, unshare }: { readonly native: NativeTools | undefined; readonly unshare: string | undefined },
): ReadonlySet<NamespaceKind> {
  // What a room has of its own beside its network, its sandboxes have.
  if (openSandboxes) return new Set(native ? ['net', 'ipc', 'pid'] : ['net']);
  const kinds: NamespaceKind[] = useNetworks ? ['net'] : [];
  if (useRooms && native) kinds.push('ipc', 'pid');
  if (useRooms && native && unshare !== undefined) kinds.push('mnt');
  return new Set(kinds);
}

function findOnPath(name: string, { PATH = '/usr/bin:/bin' }: Environment): string | undefined {
  const files = PATH.split(':').map((folder) => join(folder, name));
  return files.find((file) => file.startsWith('/') && existsSync(file));
}

function createNative(libc: Libc, options: HostOptions): NativeTools | undefined {
  const { spawn } = libc;
  return spawn && { libc, spawn, children: followChildren(libc, options) };
}

/** Whether /proc can be read and is of the processes that this one sees. */
function canReadCalls(pid: number): boolean {
  const isRead = (path: string) => procHere.read(path) !== undefined;
  return isOwnProc(pid) && isRead('/proc/thread-self/syscall') && isRead('/proc/self/net/tcp');
}

function isOwnProc(pid: number): boolean {
  try {
    return readlinkSync('/proc/self') === `${pid}`;
  } catch {
    return false;
  }
}
