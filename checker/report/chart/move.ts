import type { Role } from '../../model/actor.ts';
import type { Source } from '../../model/transcript.ts';

/** One thing that a reader of a chart sees happen. Texts are a program's own, with their newlines. */
export type ChartMove =
  | { readonly kind: 'started'; readonly actor: Role }
  | { readonly kind: 'connected'; readonly actor: Role }
  | { readonly kind: 'refused'; readonly actor: Role }
  | { readonly kind: 'typed'; readonly actor: Role; readonly text: string }
  | { readonly kind: 'keyboard closed'; readonly actor: Role }
  /** Across the wire, to the other side; `pieces` is how many segments brought it. */
  | { readonly kind: 'sent'; readonly actor: Role; readonly text: string; readonly pieces: number }
  | { readonly kind: 'hung up'; readonly actor: Role }
  /** One line of a screen; the newline is left out. */
  | { readonly kind: 'showed'; readonly actor: Role; readonly text: string; readonly errors: boolean }
  /** Lines of a screen that are not drawn, since there are many. */
  | { readonly kind: 'showed more'; readonly actor: Role; readonly lines: number }
  /** Several lines of errors, which the report shows elsewhere. */
  | { readonly kind: 'complained'; readonly actor: Role; readonly lines: number }
  | { readonly kind: 'ended'; readonly actor: Role; readonly code?: number; readonly signal?: string }
  /** What should have come now, and never did. */
  | {
      readonly kind: 'missing';
      readonly actor: Role;
      readonly where: 'screen' | 'wire';
      readonly text: string;
    }
  /** A line was typed, and nothing of it left the program. */
  | { readonly kind: 'silent'; readonly actor: Role }
  /** Each of the two waits for the other and for nothing else. */
  | { readonly kind: 'circle' }
  /** What a program waits for when nothing moves any more; drawn where there is no circle. */
  | { readonly kind: 'waits'; readonly actor: Role; readonly waits: readonly Source[] };

/** Something that crosses a chart, from the first move to the last. */
export interface Chart {
  readonly moves: readonly ChartMove[];
  /** What crossed between the two is known. */
  readonly wire: boolean;
  /** Moves that went well before these and are left out. */
  readonly before: number;
}
