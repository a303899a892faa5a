import type { Role } from './actor.ts';
import type { CheckerFault } from './fault.ts';

/**
 * Why a submission cannot be played here, which says nothing about it: something of the machine is missing or taken.
 * Its dialogues are skipped, and its verdict is undecided.
 */
export type Problem =
  /** What starts or compiles `program` is not on this machine; `fix` is a command that installs it. */
  | { readonly code: 'missing-tool'; readonly tool: string; readonly program: string; readonly fix: string }
  /** The port that the programs need is taken. The holder is undefined when it is another user's. */
  | { readonly code: 'port-held'; readonly port: number; readonly holder: PortHolder | undefined }
  /** The first word of a command is no program (`missing`), or may not be run. */
  | {
      readonly code: 'unusable-command';
      readonly role: Role;
      readonly command: string;
      readonly word: string;
      readonly why: 'missing' | 'not-executable';
    }
  /** The checker broke while it prepared the programs, as where nothing can be written. */
  | { readonly code: 'checker-fault'; readonly fault: CheckerFault };

/** Why there is nothing to check. Paths are as a person wrote them; `there` has at most five names. */
export type SubmissionProblem =
  | { readonly code: 'no-folder'; readonly dir: string }
  | { readonly code: 'not-a-folder'; readonly dir: string }
  | { readonly code: 'unreadable'; readonly path: string }
  | { readonly code: 'no-source'; readonly path: string }
  | { readonly code: 'empty-folder'; readonly dir: string }
  | {
      readonly code: 'nothing-fits';
      readonly dir: string;
      readonly wanted: readonly string[];
      readonly there: readonly string[];
    }
  | {
      readonly code: 'ambiguous';
      readonly dir: string;
      readonly role: Role;
      readonly files: readonly string[];
    };

/** Why what was asked for is no job. Files and folders are as a person wrote them. */
export type JobProblem =
  | { readonly code: 'unknown-question'; readonly word: string; readonly questions: readonly string[] }
  /** A folder was named, and nothing says which question it is about. `example` is one of the lab's. */
  | { readonly code: 'which-question'; readonly dir: string; readonly example: string }
  | { readonly code: 'nothing-to-explore'; readonly question: string }
  | {
      readonly code: 'no-dialogue-named';
      readonly name: string;
      readonly question: string;
      readonly names: readonly string[];
    }
  | { readonly code: 'no-dialogues'; readonly question: string; readonly dir: string }
  | { readonly code: 'no-dialogue-at-level'; readonly level: string; readonly question: string }
  | {
      readonly code: 'no-such-dialogue-file' | 'no-dialogue-file' | 'dialogue-not-text';
      readonly file: string;
    }
  /** A command was given for a role that the question does not ask for. */
  | { readonly code: 'command-not-needed'; readonly role: Role; readonly question: string }
  | { readonly code: 'command-missing'; readonly role: Role; readonly question: string };

/** What listens on a port. `command` is its command line, fit to be printed. */
export interface PortHolder {
  readonly pid: number;
  readonly command: string;
}
