import { statSync } from 'node:fs';
import { descriptors } from '../../kernel/descriptors.ts';

/**
 * The memory that these processes hold in files without a name (memfd_create(2)), and that System V objects hold, in
 * bytes. `objects` is the text of /proc/sysvipc/shm: a row each, whose last two numbers are bytes in memory and swapped.
 */
export function sharedMemoryOf(pids: readonly number[], objects: string): number {
  const rows = objects.trim().split('\n').slice(1);
  const ofObjects = rows.map((row) => {
    const [resident = 0, swapped = 0] = row.trim().split(/\s+/).slice(-2).map(Number);
    return resident + swapped;
  });
  const files = new Map<number, number>();
  for (const pid of pids)
    for (const [descriptor, name] of descriptors(pid)) {
      const facts = name.startsWith('/memfd:') ? factsOf(`/proc/${pid}/fd/${descriptor}`) : undefined;
      if (facts) files.set(facts.ino, facts.blocks * 512);
    }
  return [...ofObjects, ...files.values()].reduce((sum, bytes) => sum + bytes, 0);
}

function factsOf(path: string) {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
