import type { SourceLanguage } from '../../languages/languages.ts';
import type { Level } from '../../model/dialogue.ts';
import type { LabFolder } from '../../submissions/open-lab.ts';

/** What is to be checked: programs of a folder, or commands, on questions of a lab. */
export interface JobRequest {
  readonly lab: LabFolder;
  /** The folder from which folders and files are named; absolute. */
  readonly cwd: string;
  /** As a person writes them: `q3`, `Q3` or `3`. The ones that the folder has, or that are begun, if there are none. */
  readonly questions?: readonly string[] | undefined;
  /** The folder of the programs; the lab's exercises if undefined. */
  readonly dir?: string | undefined;
  /** Only programs in this language. */
  readonly language?: SourceLanguage | undefined;
  /** Commands that start the programs, as a shell would. */
  readonly server?: string | undefined;
  readonly client?: string | undefined;
  /** The reference solutions. */
  readonly solution?: true | undefined;
  /** The one dialogue of this name. */
  readonly only?: string | undefined;
  /** A dialogue file in place of the lab's dialogues. */
  readonly dialogue?: string | undefined;
  readonly level?: Level | 'all' | undefined;
  /** Exploration makes its own dialogues: none are read. */
  readonly explore?: number | undefined;
}
