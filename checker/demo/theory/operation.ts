import type { Start } from '../cells.ts';

/** What a program does with a line: it reads one at its keyboard, sends it, receives one from the other side, shows it. */
export type Operation = 'reads' | 'sends' | 'receives' | 'shows';

/** The next operation. All programs go round in the same circle: how they start only says where they enter it. */
export const after: Readonly<Record<Operation, Operation>> = {
  reads: 'sends',
  sends: 'receives',
  receives: 'shows',
  shows: 'reads',
};

/** The operation with which a program enters the circle. */
export const firstOf: Readonly<Record<Start, Operation>> = { keyboard: 'reads', network: 'receives' };
