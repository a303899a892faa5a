import type { Role } from './actor.ts';
import type { CheckerFault } from './fault.ts';
import type { MachineProblem } from './machine-problem.ts';

/**
 * Why a submission cannot be played on this machine: a tool is missing or a port is taken. This says nothing about the
 * submission: its dialogues are skipped and its verdict is undecided.
 */
export type Problem =
  /** The tool that starts or compiles `program` is not installed; `fix` is a command that installs it. */
  | { readonly code: 'missing-tool'; readonly tool: string; readonly program: string; readonly fix: string }
  /** Another process listens on the port that the programs need. `holder` is undefined when another user owns it. */
  | { readonly code: 'port-held'; readonly port: number; readonly holder: PortHolder | undefined }
  /**
   * The first word of a command does not name a program (`missing`), or a file that may not be run, or a script: one
   * with the line ends of Windows (`line-ends`), or one whose first line names an interpreter that is not there.
   */
  | {
      readonly code: 'unusable-command';
      readonly role: Role;
      readonly command: string;
      readonly word: string;
      readonly why: 'missing' | 'not-executable' | 'line-ends' | 'no-interpreter';
      /** Of `no-interpreter`. */
      readonly interpreter?: string;
    }
  | MachineProblem
  /** Dialogues are asked for that follow the rule of this question, and it has none. */
  | { readonly code: 'nothing-to-explore'; readonly question: string }
  /** The checker broke while it prepared the programs. */
  | { readonly code: 'checker-fault'; readonly fault: CheckerFault };

/** Why a submission has nothing to check. Paths are as the person wrote them; `there` has at most five names. */
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

/** Why the arguments do not name a job. Files and folders are as the person wrote them. */
export type JobProblem =
  | { readonly code: 'unknown-question'; readonly word: string; readonly questions: readonly string[] }
  /** A folder is given, and neither its name nor its content tells the question. `example` is a question of the lab. */
  | { readonly code: 'which-question'; readonly dir: string; readonly example: string }
  | { readonly code: 'nothing-to-explore'; readonly question: string }
  /** The solutions are asked for in a copy for students, which has none. */
  | { readonly code: 'no-solutions' }
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
  /** A command is given for a role that the question does not ask for. */
  | { readonly code: 'command-not-needed'; readonly role: Role; readonly question: string }
  | { readonly code: 'command-missing'; readonly role: Role; readonly question: string };

/** The process that listens on a port. `command` is its command line, safe to print. */
export interface PortHolder {
  readonly pid: number;
  readonly command: string;
}
