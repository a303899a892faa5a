import type { ToolName } from '../../languages/languages.ts';

/** What is looked at: Node, the tools of the languages, then the rest of the machine. */
export type Subject = 'node' | ToolName | 'kernel' | 'koffi' | 'network' | 'port' | 'locale' | 'terminal';

/**
 * One thing of this machine. `limited`: checking works with less. `absent`: only who needs it misses it. `blocking`:
 * there is no checking without it, and the command ends with 1.
 */
export interface Diagnosis {
  readonly subject: Subject;
  readonly state: 'fine' | 'limited' | 'absent' | 'blocking';
  readonly found: string;
  /** What is lost by it. */
  readonly cost?: string;
  /** A command to give, or what to do. */
  readonly fix?: string;
}
