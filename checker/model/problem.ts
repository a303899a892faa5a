import type { Role } from './actor.ts';
import type { CheckerFault } from './fault.ts';

/**
 * Why a submission cannot be played here, which says nothing about it: something of the machine is missing or taken.
 * Its dialogues are skipped, and its verdict is undecided.
 */
export type Problem =
  /** What starts or compiles `program` is not on this machine; `fix` is a command that installs it. */
  | { readonly kind: 'missing-tool'; readonly tool: string; readonly program: string; readonly fix: string }
  /** The port that the programs need is taken. The holder is undefined when it is another user's. */
  | { readonly kind: 'port-held'; readonly port: number; readonly holder: PortHolder | undefined }
  /** The first word of a command is no program (`missing`), or may not be run. */
  | {
      readonly kind: 'unusable-command';
      readonly role: Role;
      readonly command: string;
      readonly word: string;
      readonly why: 'missing' | 'not-executable';
    }
  /** The checker broke while it prepared the programs, as where nothing can be written. */
  | { readonly kind: 'checker-fault'; readonly fault: CheckerFault };

/** What listens on a port. `command` is its command line, fit to be printed. */
export interface PortHolder {
  readonly pid: number;
  readonly command: string;
}
