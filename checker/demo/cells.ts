/** Which of its two inputs a program reads first in each turn: its keyboard or the network. */
export type Start = 'keyboard' | 'network';

/** One of the two by two: how each side starts. */
export interface Cell {
  readonly client: Start;
  readonly server: Start;
}

/** How the client starts, then how the server does. */
export type CellId = `${Start}-${Start}`;

/** The two by two, in the order in which a class meets them. */
export const cells: Readonly<Record<CellId, Cell>> = {
  'keyboard-network': { client: 'keyboard', server: 'network' },
  'network-network': { client: 'network', server: 'network' },
  'keyboard-keyboard': { client: 'keyboard', server: 'keyboard' },
  'network-keyboard': { client: 'network', server: 'keyboard' },
};

/** The ids of the two by two, in their order. */
export const cellIds = Object.keys(cells) as readonly CellId[];
