import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readProc } from '../../kernel/read.ts';
import type { Environment } from '../../model/environment.ts';
import { MachineError } from '../../model/fault.ts';
import { sandboxUser } from './bubblewrap.ts';

/** The commands that a sandbox is made with. */
export interface SandboxTools {
  readonly bwrap: string;
  readonly nsenter: string;
  /**
   * What comes before a command line, so that it never gets more rights than it has, and is an ordinary user if the
   * checker is root: no limit on processes holds for root, and root reads what only root may.
   */
  readonly drop: readonly string[];
  /** The checker is root, and its programs are another user. */
  readonly isOther: boolean;
}

/** Finds the commands on PATH. Throws a MachineError that names what is missing. */
export function findSandboxTools({ PATH = '/usr/bin:/bin' }: Environment): SandboxTools {
  const find = (name: string) => {
    const files = PATH.split(':').map((folder) => join(folder, name));
    const found = files.find((file) => file.startsWith('/') && existsSync(file));
    if (found === undefined) throw new MachineError({ code: 'no-sandbox', why: 'missing', said: name });
    return found;
  };
  // It is started inside, where it has no other path than this.
  find('prlimit');
  const isOther = isRealRoot();
  const user = [`--reuid=${sandboxUser}`, `--regid=${sandboxUser}`, '--clear-groups'];
  return {
    bwrap: find('bwrap'),
    nsenter: find('nsenter'),
    drop: [find('setpriv'), ...(isOther ? user : []), '--no-new-privs', '--'],
    isOther,
  };
}

/** In a user namespace of one user, root is that user outside, and can become no other (user_namespaces(7)). */
function isRealRoot(): boolean {
  if (!/^Uid:\s+0\s/m.test(readProc('/proc/self/status') ?? '')) return false;
  const rows = (readProc('/proc/self/uid_map') ?? '').trim().split('\n');
  return rows.some((row) => {
    const [first = 0, , count = 0] = row.trim().split(/\s+/).map(Number);
    return first <= sandboxUser && sandboxUser < first + count;
  });
}
