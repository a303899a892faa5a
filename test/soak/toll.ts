import { readdirSync } from 'node:fs';

/** The memory and the descriptors of this process, which must not grow with the number of plays. */
export interface Toll {
  readonly memoryMb: number;
  /** The number of open descriptors; undefined if the system does not list them. */
  readonly descriptors: number | undefined;
}

/** Measures this process. */
export function readToll(): Toll {
  return { memoryMb: Math.round(process.memoryUsage.rss() / 2 ** 20), descriptors: countDescriptors() };
}

/** The figures as text. */
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
