import type { Venue } from '../../cohort/grading/venue.ts';
import type { Locale } from '../../model/locale.ts';
import type { LabFolder } from '../../submissions/open-lab.ts';
import type { GivenAnswers } from '../options/answers.ts';
import type { ArgumentsOf } from '../options/option.ts';
import type { queueOptions } from '../options/queue-options.ts';
import type { SayGrade } from '../words/grade/say.ts';

/** A venue, and what is told of it. */
export interface OpenedVenue extends AsyncDisposable {
  readonly venue: Venue;
  /** What is told beside the progress; undefined of this process. */
  readonly line?: () => string;
  /** What is told once while no worker has come; undefined once one has. */
  readonly waits?: () => string | undefined;
  /** What is told at the end, in lines. */
  readonly told?: () => readonly string[];
}

/** Where and how hand-ins are to be played. */
export interface OpenVenueOptions {
  readonly asked: ArgumentsOf<typeof queueOptions> & {
    readonly repeat: number;
    readonly patience: number;
    readonly answers?: readonly GivenAnswers[];
    readonly jobs?: number;
    readonly 'no-sandbox'?: true;
  };
  readonly lab: LabFolder;
  readonly locale: Locale;
  readonly say: SayGrade;
  readonly signal: AbortSignal;
  /** The absolute folder of the results. */
  readonly folder: string;
  /** The seed of the cohort. */
  readonly seed: string;
  /** Called when what `line` tells may be another. */
  readonly onChange: () => void;
}
