import type { Role } from '../../../model/actor.ts';

/** The width of a diagram in its own units, in which all lengths here are given. The page scales the diagram. */
export const width = 1000;

/** The horizontal positions of the two lifelines; the client's is on the left, as on the lab's sheet. */
export const lifeline: Readonly<Record<Role, number>> = { client: 300, server: 700 };

/** The horizontal position half-way between the lifelines. */
export const middle = (lifeline.client + lifeline.server) / 2;

/** The distance from a lifeline to the card of a keyboard or a screen. */
export const reach = 56;

/** The width of a character of the monospaced font, whose size is 17 units. */
export const character = 10.3;

/** The distance between two lines of text. */
export const lineHeight = 23;

/** The maximum number of characters on a line of a card. */
export const cardColumns = 20;

/** The maximum number of characters on a line above an arrow between the lifelines. */
export const wireColumns = 35;
