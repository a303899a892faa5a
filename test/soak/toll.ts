import { readdirSync } from 'node:fs';

/** What this process has taken of the machine: it must not grow with the number of plays. */
export interface Toll {
  readonly memoryMb: number;
  /** Undefined where the system does not list them. */
  readonly descriptors: number | undefined;
}

export function readToll(): Toll {
  return { memoryMb: Math.round(process.memoryUsage.rss() / 2 ** 20), descriptors: countDescriptors() };
}

export function tollInWords({ memoryMb, descriptors }: Toll): string {
  return descriptors === undefined ? `${memoryMb} MB` : `${memoryMb} MB and ${descriptors} descriptors`;
}

function countDescriptors(): number | undefined {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return undefined;
  }
}
