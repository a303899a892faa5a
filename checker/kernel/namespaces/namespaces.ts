import { close, openSync } from 'node:fs';
import { promisify } from 'node:util';
import pLimit from 'p-limit';
import { CheckerFault } from '../../model/fault.ts';
import type { Libc } from '../libc.ts';
import { openWire, type Wire } from '../wire.ts';
import {
  leaveSharedFolder,
  type NamespaceKind,
  namespaceFlags,
  openHere,
  openHome,
  type Place,
} from './home-namespaces.ts';
import { bringLoopbackUp } from './loopback.ts';

/** The namespaces of one dialogue. */
export interface OwnNamespaces extends AsyncDisposable {
  /** Shows all traffic; undefined if the kernel does not allow that. */
  readonly wire: Wire | undefined;
  /** Adds the mounts of this process, which has made them for itself. */
  joinMounts(pid: number): void;
  /**
   * Runs `begin` on this thread inside all of them: a process that it starts stays there for good. `others` are open
   * namespaces to be in instead.
   */
  inside<T>(begin: () => T, others?: Place): T;
  /**
   * Runs `begin` on this thread inside the network, so that a socket that it opens stays there. The thread stays inside
   * for one turn of the event loop, because `net.connect` opens its socket only then; calls are therefore run in turn.
   */
  insideNetwork<T>(begin: () => T): Promise<T>;
}

/** Creates namespaces. */
export interface Namespaces {
  /** The kinds that this machine allows. */
  readonly kinds: ReadonlySet<NamespaceKind>;
  /** The kind `mnt` is made with the others, with their /proc. Otherwise the first process has to make it. */
  readonly mountsProc: boolean;
  /** A layer can be laid over a folder for everybody, so that what is written there is gone with the mounts. */
  readonly laysLayers: boolean;
  /**
   * Creates one namespace of each kind, `mnt` if `mountsProc`, and runs `begin` inside. If there is the kind `pid`,
   * `begin` starts the first process of that namespace and returns its number. Without `begin`, only a network.
   */
  create(begin?: () => number | undefined): OwnNamespaces;
}

/** Opens this thread's own namespaces of these kinds. What it returns makes such namespaces for dialogues. */
export function openNamespaces(libc: Libc, wanted: ReadonlySet<NamespaceKind>): Namespaces {
  const { place: home, parentNetwork, mountsProc, laysLayers } = openHome(libc, wanted);
  const folder = openSync('.', 'r');
  const oneAtATime = pLimit(1);
  const kinds = new Set(home.keys());
  const made = [...kinds].filter((kind) => kind !== 'mnt' || mountsProc);
  /** Where this thread is between two calls. */
  let here: Place = home;

  const enter = (place: Place) => {
    if (place.has('mnt')) leaveSharedFolder(libc);
    for (const [kind, descriptor] of place)
      if (libc.setns(descriptor, namespaceFlags[kind]) !== 0)
        throw new CheckerFault(`a namespace of the kind ${kind} could not be entered`);
  };
  const goBack = () => {
    enter(here);
    if (here.has('mnt')) libc.fchdir(folder);
  };
  const make = (begin: (() => number | undefined) | undefined) => {
    const place = new Map<NamespaceKind, number>();
    const making = made.filter((kind) => begin !== undefined || kind === 'net');
    try {
      if (parentNetwork !== undefined) libc.setns(parentNetwork, namespaceFlags.net);
      if (mountsProc && begin) leaveSharedFolder(libc);
      const flags = making.reduce((all, kind) => all | namespaceFlags[kind], 0);
      if (libc.unshare(flags) !== 0 || (kinds.has('net') && !bringLoopbackUp(libc)))
        throw new CheckerFault('namespaces could be made once and now cannot');
      const wire = kinds.has('net') ? openWire(libc) : undefined;
      const init = begin?.();
      for (const kind of making)
        place.set(kind, kind === 'pid' ? openSync(`/proc/${init}/ns/pid`, 'r') : openHere(kind));
      const processes = place.get('pid');
      if (begin && mountsProc && processes !== undefined && !libc.mountProc?.(processes))
        throw new CheckerFault('the /proc of a room could be mounted once and now cannot');
      return { place, wire };
    } finally {
      goBack();
    }
  };

  return {
    kinds,
    mountsProc,
    laysLayers,
    create(begin) {
      const { place, wire } = make(begin);
      let open = true;
      return {
        wire,
        joinMounts: (pid) => void place.set('mnt', openSync(`/proc/${pid}/ns/mnt`, 'r')),
        inside(begin, others = new Map()) {
          try {
            enter(new Map([...place, ...others]));
            return begin();
          } finally {
            goBack();
          }
        },
        insideNetwork: (begin) =>
          oneAtATime(async () => {
            const network = place.get('net');
            if (network === undefined) return begin();
            here = new Map([...home, ['net', network]]);
            try {
              goBack();
              return begin();
            } finally {
              // biome-ignore lint/style/noRestrictedGlobals: no condition is waited for, but the turn in which Node opens a socket.
              await new Promise<void>((turned) => setImmediate(turned));
              here = home;
              goBack();
            }
          }),
        async [Symbol.asyncDispose]() {
          wire?.[Symbol.dispose]();
          const closing = open ? [...place.values()] : [];
          open = false;
          // The last to close mounts waits until no processor walks them, 3 to 8 ms: on a thread of Node's pool.
          await Promise.all(closing.map((descriptor) => closeLater(descriptor)));
        },
      };
    },
  };
}

const closeLater = promisify(close);
