import { type CallShape, callsOf } from '../kernel/calls.ts';
import { type Libc, loadLibc } from '../kernel/libc.ts';
import { childrenOf } from '../kernel/marked.ts';
import { type Networks, openNetworks } from '../kernel/network.ts';
import { type Proc, procHere } from '../kernel/proc.ts';
import { sessionOf } from '../kernel/session.ts';
import type { Conditions } from '../model/report.ts';
import { endTrees } from './end-processes.ts';
import type { HostOptions } from './host-options.ts';
import { startWatchdog, type Watchdog } from './watchdog.ts';

/** What all dialogues of a run share: the abilities of this machine, and the watchdog. */
export interface Host extends AsyncDisposable {
  readonly options: HostOptions;
  /** Undefined if /proc does not show what a thread waits for; then patience decides. */
  readonly calls: ReadonlyMap<number, CallShape> | undefined;
  readonly libc: Libc | undefined;
  readonly proc: Proc;
  /** Undefined if this machine cannot give a dialogue its own network. */
  readonly networks: Networks | undefined;
  readonly watchdog: Watchdog;
  /** Returns a room name that is unique in this host. */
  readonly nameRoom: () => string;
  readonly conditions: Conditions;
}

const PR_SET_CHILD_SUBREAPER = 36;

/**
 * Opens a host: finds out what the machine allows, and makes orphans of programs children of the checker
 * (PR_SET_CHILD_SUBREAPER), so that none is lost.
 */
export async function openHost(options: HostOptions): Promise<Host> {
  const calls = options.useKernel && canReadCalls() ? callsOf(options.architecture) : undefined;
  const libc = calls ? await loadLibc() : undefined;
  libc?.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
  const networks = libc && options.useNetworks ? openNetworks(libc) : undefined;
  const before = new Set(childrenOf(options.pid));
  /**
   * Children in another session than the checker: programs, and processes that cleared their environment, which no room
   * can recognise.
   */
  const strays = () =>
    childrenOf(options.pid).filter((pid) => !before.has(pid) && sessionOf(pid) !== sessionOf('self'));
  const watchdog = startWatchdog(options);
  let rooms = 0;
  return {
    options,
    calls,
    libc,
    proc: procHere,
    networks,
    watchdog,
    nameRoom: () => `${++rooms}`,
    conditions: { rest: calls ? 'proof' : 'patience', network: networks ? 'own' : 'shared' },
    async [Symbol.asyncDispose]() {
      const roots = () => strays().filter((pid) => pid !== watchdog.pid);
      if (calls) await endTrees(roots, { calls, ...options });
      await watchdog[Symbol.asyncDispose]();
    },
  };
}

function canReadCalls(): boolean {
  const isRead = (path: string) => procHere.read(path) !== undefined;
  return isRead('/proc/thread-self/syscall') && isRead('/proc/self/net/tcp');
}
