import type { Role } from '../../model/actor.ts';
import type { Source } from '../../model/standing.ts';

/** One event drawn in a chart. Texts are as the program wrote them, with their newlines. */
export type ChartMove =
  | { readonly kind: 'started'; readonly actor: Role }
  | { readonly kind: 'connected'; readonly actor: Role }
  | { readonly kind: 'refused'; readonly actor: Role }
  | { readonly kind: 'typed'; readonly actor: Role; readonly text: string }
  | { readonly kind: 'keyboard closed'; readonly actor: Role }
  /** A text sent to the other side. `pieces`: the number of segments in which it arrived. */
  | { readonly kind: 'sent'; readonly actor: Role; readonly text: string; readonly pieces: number }
  | { readonly kind: 'hung up'; readonly actor: Role }
  /** One line of a screen, without its newline. `errors`: it was printed on stderr. */
  | { readonly kind: 'showed'; readonly actor: Role; readonly text: string; readonly errors: boolean }
  /** The number of further lines of a screen, too many to be drawn. */
  | { readonly kind: 'showed more'; readonly actor: Role; readonly lines: number }
  /** The program prints without end, and the stage stopped it. */
  | { readonly kind: 'flooded'; readonly actor: Role }
  /** The number of lines printed on stderr, which the report shows elsewhere. */
  | { readonly kind: 'complained'; readonly actor: Role; readonly lines: number }
  | { readonly kind: 'ended'; readonly actor: Role; readonly code?: number; readonly signal?: string }
  /** A text that was expected here and never came. */
  | {
      readonly kind: 'missing';
      readonly actor: Role;
      readonly where: 'screen' | 'wire';
      readonly text: string;
    }
  /** A line was typed on the program's keyboard, and the program has sent nothing since. */
  | { readonly kind: 'silent'; readonly actor: Role }
  /** What follows came after the step had failed, when the stage tried to learn why. */
  | { readonly kind: 'later' }
  /** Each program waits for the other and for nothing else. */
  | { readonly kind: 'circle' }
  /** The sources that a program waits for at the end; used if there is no circle. */
  | { readonly kind: 'waits'; readonly actor: Role; readonly waits: readonly Source[] };

/** A sequence chart: its moves from the first to the last. */
export interface Chart {
  readonly moves: readonly ChartMove[];
  /** Whether the texts between the two programs are known. */
  readonly wire: boolean;
  /** The number of earlier moves, which are not drawn. */
  readonly before: number;
}
