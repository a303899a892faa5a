import type { ToolName } from '../../languages/languages.ts';

/** The subjects of `doctor`: Node, the tools of the languages, then the rest of the machine. */
export type Subject =
  | 'node'
  | ToolName
  | 'kernel'
  | 'koffi'
  | 'network'
  | 'rooms'
  | 'sandbox'
  | 'limits'
  | 'port'
  | 'locale'
  | 'terminal';

/**
 * What `doctor` found out about one subject. `limited`: checking does less. `absent`: missing, and needed by some
 * languages only. `blocking`: nothing can be checked, and the command ends with 1.
 */
export interface Diagnosis {
  readonly subject: Subject;
  readonly state: 'fine' | 'limited' | 'absent' | 'blocking';
  readonly found: string;
  /** What this costs the user. */
  readonly cost?: string;
  /** A command to run, or what to do. */
  readonly fix?: string;
}
