import type { Locale } from '../../model/locale.ts';
import type { PageParts } from '../../report/content/reporter.ts';
import type { Codes } from './anonymous/codes.ts';

/** How a class is published. */
export interface PublishAllOptions {
  readonly locale: Locale;
  /** The name of the lab. */
  readonly lab: string;
  /** When the class was marked. */
  readonly at: Date;
  /** Loads the style and the script of a student's page: `student.style.css` and `page.js`. */
  readonly studentParts: () => Promise<PageParts>;
  /** Loads those of the instructor's page: `class.style.css` and `class.js`. */
  readonly classParts: () => Promise<PageParts>;
  /** Writes the table for Moodle's import of grades too. */
  readonly moodle: boolean;
  /** Set to publish under codes in place of names. Then the folder has nothing that tells a name, and can be handed on. */
  readonly codes?: Codes | undefined;
}

/** What was published. */
export interface Publication {
  /** The files, as paths in the folder. A file for each student is not listed. */
  readonly files: readonly string[];
  /** The keys of the hand-ins that Moodle's table leaves out. */
  readonly leftOut: readonly string[];
}
