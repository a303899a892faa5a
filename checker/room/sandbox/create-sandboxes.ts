import { join } from 'node:path';
import type { OwnNamespaces } from '../../kernel/namespaces/namespaces.ts';
import { MachineError } from '../../model/fault.ts';
import type { Sandboxes, SandboxesOptions, ShownFiles } from '../sandboxes.ts';
import type { Contents } from './bubblewrap.ts';
import { planFolder } from './copies.ts';
import { fetchFolder } from './fetch-folder.ts';
import { usualLimits } from './limits.ts';
import { isReachable, shownFor } from './reachable.ts';
import { openRoomSandboxes } from './room-sandboxes.ts';
import { runInSandbox } from './run-in-sandbox.ts';
import { openSandbox } from './sandbox.ts';
import { findSandboxTools } from './sandbox-tools.ts';

/**
 * Finds what sandboxes are made with, and tries that one holds: that a process can be started inside, and that it can
 * make no namespaces of its own. Rejects with a MachineError that says what is missing.
 */
export async function createSandboxes(options: SandboxesOptions): Promise<Sandboxes> {
  const sandboxes = sandboxesWith(options);
  const { problem, shown } = await sandboxes.run(
    ['/bin/sh', '-c', '(exit 0) && ! unshare --user true 2>/dev/null'],
    {
      ...{ folder: join(options.root, 'bin', 'sandbox'), out: '/tmp/out' },
      ...{ environment: { PATH: '/usr/bin:/bin' }, limitMs: 20_000 },
    },
  );
  if (problem === undefined) return sandboxes;
  throw new MachineError({ code: 'no-sandbox', why: 'refused', said: shown.trim() || problem });
}

function sandboxesWith({
  namespaces,
  native,
  root,
  environment,
  kill,
  ...options
}: SandboxesOptions): Sandboxes {
  const tools = findSandboxTools(environment);
  if (!native || !namespaces?.kinds.has('net') || !namespaces.kinds.has('pid'))
    throw new MachineError({ code: 'no-sandbox', why: 'namespaces', said: '' });
  const limits = { ...usualLimits, ...options.limits };
  const replaced = ['passwd', 'group', 'hosts', 'nsswitch.conf'].map((name) => ({
    path: `/etc/${name}`,
    from: join(root, 'bin', 'sandbox', name),
  }));
  const reaches = (file: string) => !tools.isOther || isReachable(file);
  const contentsOf = ({ folder, read = [], file }: ShownFiles): Contents => {
    const isBuilt = read.some((one) => file.startsWith(`${one}/`));
    if (!isBuilt && !reaches(file))
      throw new MachineError({ code: 'no-sandbox', why: 'unreadable', said: file });
    return {
      folders: [planFolder(folder)],
      fixed: [...read, join(root, 'bin')].map(planFolder),
      empty: [],
      tools: isBuilt ? [] : shownFor(file, environment.HOME),
      replaced,
      limits,
    };
  };
  const open = (contents: Contents, own: OwnNamespaces) =>
    openSandbox(contents, { own, tools, native, kill });
  const run: Sandboxes['run'] = async (command, { folder, out, ...given }) => {
    const contents = contentsOf({ folder, file: command[0] });
    const own = namespaces.create();
    const sandbox = open({ ...contents, empty: [out] }, own);
    try {
      const init = await sandbox.init;
      const ran = await runInSandbox(sandbox, { command, folder, ...given });
      if (ran.problem === undefined) fetchFolder(join(`/proc/${init}/root`, out), out);
      return ran;
    } finally {
      await sandbox.end();
      await own[Symbol.asyncDispose]();
    }
  };
  return {
    openRoom: (room) =>
      openRoomSandboxes({ ...room, limits, open: (shown) => open(contentsOf(shown), room.own) }),
    run,
    reaches,
  };
}
