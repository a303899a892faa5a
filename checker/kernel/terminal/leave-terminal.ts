import { closeSync, openSync } from 'node:fs';
import type { Libc } from '../libc.ts';

const TIOCNOTTY = 0x5422;

/**
 * Gives up the controlling terminal of this process, for the processes that it will start: a program that opens
 * /dev/tty would be stopped there as a job in the background, or not, depending on where the checker was called. Ctrl-C
 * goes to the process group and still arrives (ioctl_tty(2)).
 */
export function leaveTerminal(libc: Libc): void {
  try {
    const terminal = openSync('/dev/tty', 'r+');
    libc.ioctl(terminal, TIOCNOTTY, Buffer.alloc(4));
    closeSync(terminal);
  } catch {
    // There is none.
  }
}
