import { type CallShape, callsOf } from '../kernel/calls.ts';
import { type Libc, loadLibc } from '../kernel/libc.ts';
import { childrenOf } from '../kernel/marked.ts';
import { type Networks, openNetworks } from '../kernel/network.ts';
import { readProc } from '../kernel/read.ts';
import { sessionOf } from '../kernel/session.ts';
import type { Conditions } from '../model/report.ts';
import { endTrees } from './end-processes.ts';
import type { HostOptions } from './host-options.ts';
import { startWatchdog, type Watchdog } from './watchdog.ts';

/** Everything the dialogues of a run share: what this machine allows, and the watchdog. */
export interface Host extends AsyncDisposable {
  readonly options: HostOptions;
  /** Undefined where /proc cannot tell what a thread waits for: patience decides there. */
  readonly calls: ReadonlyMap<number, CallShape> | undefined;
  readonly libc: Libc | undefined;
  /** Undefined where a dialogue cannot have a network of its own. */
  readonly networks: Networks | undefined;
  readonly watchdog: Watchdog;
  /** Names a room so that no other of this host has its name. */
  readonly nameRoom: () => string;
  readonly conditions: Conditions;
}

const PR_SET_CHILD_SUBREAPER = 36;

/** Opens a host: finds out what the machine allows. Orphans of programs become children of the checker, so none is lost. */
export async function openHost(options: HostOptions): Promise<Host> {
  const calls = options.useKernel && canReadCalls() ? callsOf(options.architecture) : undefined;
  const libc = calls ? await loadLibc() : undefined;
  libc?.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
  const networks = libc && options.useNetworks ? openNetworks(libc) : undefined;
  const before = new Set(childrenOf(options.pid));
  /** Children in a session of their own: programs, and what has emptied its environment, which no room knows for its own. */
  const strays = () =>
    childrenOf(options.pid).filter((pid) => !before.has(pid) && sessionOf(pid) !== sessionOf('self'));
  const watchdog = startWatchdog(options);
  let rooms = 0;
  return {
    options,
    calls,
    libc,
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
  return readProc('/proc/thread-self/syscall') !== undefined && readProc('/proc/self/net/tcp') !== undefined;
}
