import type { Namespaces, OwnNamespaces } from '../kernel/namespaces/namespaces.ts';
import { CheckerFault } from '../model/fault.ts';
import type { NativeTools } from './launch-native.ts';
import { type Init, startInit } from './start-init.ts';

/** The namespaces of one room, and the first process of its process namespace if it has one. */
export interface Quarters {
  readonly own: OwnNamespaces;
  readonly init: Init | undefined;
}

/** Makes quarters, one ahead: until the first process of a process namespace is ready takes 2 ms. */
export interface QuartersMaker {
  take(): Quarters;
  /** Makes the next ones, if there are none yet. What prevents that is told when they are taken. */
  prepare(): void;
  /** Ends those that were not taken. */
  close(): Promise<void>;
}

/** What quarters are made of. */
export interface QuartersMakerOptions {
  readonly namespaces: Namespaces;
  readonly native: NativeTools | undefined;
  /** `network`: the rest is made with each sandbox. */
  readonly made: 'everything' | 'network';
  /** The path of unshare(1). */
  readonly unshare: string | undefined;
  readonly kill: (pid: number, signal: NodeJS.Signals) => unknown;
}

/** Starts making quarters. */
export function createQuartersMaker(options: QuartersMakerOptions): QuartersMaker {
  const { namespaces, native, made, unshare, kill } = options;
  const hasInit = made === 'everything' && namespaces.kinds.has('pid');
  let next: Quarters | undefined;
  const make = (): Quarters => {
    let init: Init | undefined;
    const begin = () => {
      if (native && hasInit)
        init = startInit({ ...native, unshare: namespaces.mountsProc ? undefined : unshare });
      return init?.pid;
    };
    try {
      const own = namespaces.create(made === 'everything' ? begin : undefined);
      return { own, init };
    } catch (error) {
      // Its end would otherwise be waited for: the process that began it would not end.
      if (init) kill(init.pid, 'SIGKILL');
      throw error;
    }
  };
  return {
    take() {
      const taken = next ?? make();
      next = undefined;
      return taken;
    },
    prepare() {
      try {
        if (hasInit) next ??= make();
      } catch {
        // Few open files, say: a check counts what it needs before it takes any.
      }
    },
    async close() {
      if (next) await endQuarters(next, kill);
      next = undefined;
    },
  };
}

/** Ends every process of quarters, and waits until none is left. Throws if something else had ended them before. */
export async function endQuarters(
  { own, init }: Quarters,
  kill: QuartersMakerOptions['kill'],
): Promise<void> {
  const wasEnded = init?.ended === true;
  try {
    if (init && !wasEnded) kill(init.pid, 'SIGKILL');
    await init?.end;
  } finally {
    await own[Symbol.asyncDispose]();
  }
  if (wasEnded) throw new CheckerFault('the first process of a room was ended, and every program with it');
}
