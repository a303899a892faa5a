import type { Role } from '../../../model/actor.ts';

/** Where things stand in a diagram, in its own units; the whole is scaled to the page. */
export const width = 1000;

/** The two lifelines, the client's on the left as on the lab's sheet. */
export const lifeline: Readonly<Record<Role, number>> = { client: 300, server: 700 };

export const middle = (lifeline.client + lifeline.server) / 2;

/** From a lifeline to the card of a keyboard or a screen. */
export const reach = 56;

/** The width of a character of the typewriter face, which is 17 units high. */
export const character = 10.3;

export const lineHeight = 23;

/** The most characters on a line of a card, and on a line above an arrow of the wire. */
export const cardColumns = 20;
export const wireColumns = 35;
