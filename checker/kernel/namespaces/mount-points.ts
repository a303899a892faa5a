import { readProc } from '../read.ts';

/** The places at which something is mounted for this thread, the outer ones first (proc_pid_mountinfo(5)). */
export function mountPoints(): readonly string[] {
  // The kernel writes bytes, and blanks and backslashes as octal numbers.
  const text = Buffer.from(readProc('/proc/thread-self/mountinfo') ?? '', 'latin1').toString();
  const written = text.split('\n').flatMap((row) => row.split(' ')[4] ?? []);
  return written.map((point) =>
    point.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))),
  );
}
