import type { Role } from '../../model/actor.ts';
import { CheckerFault } from '../../model/fault.ts';
import type { SandboxLimits } from '../sandbox-limits.ts';
import type { RoomSandboxes, SandboxedRoom, ShownFiles } from '../sandboxes.ts';
import type { Sandbox } from './sandbox.ts';
import { findFullDisk, findLimitHit } from './watch-limits.ts';

/** What the sandboxes of a room are made of. */
interface OpenRoomSandboxesOptions extends SandboxedRoom {
  readonly limits: SandboxLimits;
  readonly open: (shown: ShownFiles) => Sandbox;
}

/** Begins to make a sandbox for each program that is shown something. */
export function openRoomSandboxes({ shown, cache, limits, open }: OpenRoomSandboxesOptions): RoomSandboxes {
  const made = new Map<Role, { readonly sandbox: Sandbox; init?: number }>();
  const prepare = () => {
    for (const [role, files] of Object.entries(shown) as [Role, ShownFiles][])
      if (made.get(role)?.sandbox.ended ?? true) made.set(role, { sandbox: open(files) });
  };
  prepare();
  const initOf = (role: Role) => {
    const one = made.get(role);
    return one?.sandbox.ended ? undefined : one?.init;
  };
  return {
    async ready() {
      prepare();
      for (const one of made.values()) one.init = await one.sandbox.init;
    },
    launch(role, command, options) {
      const one = made.get(role);
      if (!one) throw new CheckerFault(`no sandbox was made for the ${role}`);
      return one.sandbox.launch(command, options);
    },
    orphansOf(role) {
      const init = initOf(role);
      const children = init === undefined ? '' : (cache.read(`/proc/${init}/task/${init}/children`) ?? '');
      return children.split(' ').filter(Boolean).map(Number);
    },
    findHit(role, pids) {
      const [init, one, files] = [initOf(role), made.get(role), shown[role]];
      if (init === undefined || !one || !files) return undefined;
      const { sharedObjects } = one.sandbox;
      const watched = { pids, init, written: writtenBy(files), limits, sharedObjects };
      return findLimitHit({ ...watched, read: cache.read });
    },
    findHitAtEnd(role, end) {
      const signal = end.kind === 'killed' ? end.signal : undefined;
      if (signal === 'SIGXCPU') return { limit: 'cpu', most: limits.cpuSeconds };
      if (signal === 'SIGXFSZ') return { limit: 'disk', most: limits.diskBytes };
      const [init, files] = [initOf(role), shown[role]];
      return init === undefined || !files
        ? undefined
        : findFullDisk({ init, written: writtenBy(files), limits });
    },
    kill: (role) => made.get(role)?.sandbox.kill(),
    endAllOf: async (role) => made.get(role)?.sandbox.end(),
    async end() {
      await Promise.all([...made.values()].map(({ sandbox }) => sandbox.end()));
    },
  };
}

function writtenBy({ folder }: ShownFiles): readonly string[] {
  return [folder, '/tmp', '/var/tmp', '/dev/shm'];
}
