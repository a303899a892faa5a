import type { Dialogue } from '../model/dialogue.ts';
import { MachineError } from '../model/fault.ts';

/** The bytes of a line without its newline. While whole lines are read, a terminal drops what is beyond (termios(3)). */
const most = 4095;

/** Throws a MachineError if a line of the dialogue is too long to be typed at a terminal. */
export function refuseLongLines({ steps }: Pick<Dialogue, 'steps'>): void {
  for (const step of steps) {
    if (step.verb !== 'types') continue;
    const bytes = Buffer.byteLength(step.text.said);
    if (bytes > most) throw new MachineError({ code: 'long-line', bytes, most });
  }
}
