/** What is short: memory, room on a disk, what `ulimit` allows, or a file, where nothing else is known to be. */
export type Lack = 'memory' | 'disk' | 'limit' | 'file';

/** What a tool or the system says is short; undefined if its words name nothing of the machine. */
export function lackOf(said: string): Exclude<Lack, 'file'> | undefined {
  return (['disk', 'limit', 'memory'] as const).find((lack) => words[lack].test(said));
}

/** In the words of gcc, ld, javac, esbuild and the C library. Tools speak English here: they run with LC_ALL=C.UTF-8. */
const words = {
  disk: /No space left on device|Disk quota exceeded|Read-only file system|Input\/output error|\bE(?:NOSPC|DQUOT|ROFS|IO)\b/,
  limit:
    /Too many open files|out of file descriptors|Resource temporarily unavailable|File too large|File size limit exceeded|SIGXFSZ|SIGXCPU|unable to create (?:new )?native thread|no more OS threads|eventfd failed|\bE(?:MFILE|NFILE|AGAIN|FBIG)\b/,
  memory:
    /out of memory|Cannot allocate memory|memory exhausted|OutOfMemoryError|insufficient memory|out of resources|Could not (?:reserve|allocate)|failed to reserve|Killed signal|^Killed$|SIGKILL|signal 9\b|\bENOMEM\b/im,
} as const;
