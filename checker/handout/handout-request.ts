import type { SourceLanguage } from '../languages/languages.ts';
import type { Environment } from '../model/environment.ts';
import type { Locale } from '../model/locale.ts';
import type { LabFolder } from '../submissions/open-lab.ts';
import type { ChosenQuestions } from './choose-questions.ts';

/** What to hand out, where to, and in which language. */
export interface HandoutRequest {
  readonly lab: LabFolder;
  /** Alternance's own folder, where the checker is. */
  readonly root: string;
  /** The folder of the copy as a person wrote it, and the absolute folder that it starts from. */
  readonly dir: string;
  readonly cwd: string;
  /** As a person writes them; all of the lab if empty. */
  readonly questions: readonly string[];
  /** All of the lab if empty. */
  readonly languages: readonly SourceLanguage[];
  /** The language of the stubs' comments and of the first page. */
  readonly locale: Locale;
  readonly ci: Pipeline;
  /** Replace an earlier copy. */
  readonly force?: true;
  readonly environment: Environment;
}

/** The service that checks every push of a copy. */
export type Pipeline = (typeof pipelines)[number];

/** All services with a pipeline, the usual one first. */
export const pipelines = ['gitlab', 'github', 'none'] as const;

/** A request, and the questions that were chosen. */
export interface ChosenRequest extends HandoutRequest {
  readonly chosen: ChosenQuestions;
}
