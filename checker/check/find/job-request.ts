import type { SourceLanguage } from '../../languages/languages.ts';
import type { Level } from '../../model/dialogue.ts';
import type { LabFolder } from '../../submissions/open-lab.ts';

/** What to check: programs in a folder, or commands, on questions of a lab. */
export interface JobRequest {
  readonly lab: LabFolder;
  /** The absolute folder that relative names in the request start from. */
  readonly cwd: string;
  /** As a person writes them: `q3`, `Q3` or `3`. Without any: those in the folder, or those that are begun. */
  readonly questions?: readonly string[] | undefined;
  /** The folder of the programs; the lab's exercises if undefined. */
  readonly dir?: string | undefined;
  /** Check only programs in this language. */
  readonly language?: SourceLanguage | undefined;
  /** Shell commands that start the programs. */
  readonly server?: string | undefined;
  readonly client?: string | undefined;
  /** Check the lab's own solutions. */
  readonly solution?: true | undefined;
  /** Play only the dialogue of this name. */
  readonly only?: string | undefined;
  /** Play this file, instead of the lab's dialogues. */
  readonly dialogue?: string | undefined;
  readonly level?: Level | 'all' | undefined;
  /** How many dialogues exploration makes; the lab's are then not read. */
  readonly explore?: number | undefined;
}
