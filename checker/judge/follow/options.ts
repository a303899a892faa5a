import type { QuestionId } from '../../model/question.ts';

/** What the judge has to know beside the dialogue and what happened. */
export interface JudgeOptions {
  readonly question: QuestionId;
  /** A shown line must be the bare text, finished by a newline. */
  readonly strict: boolean;
  /** Where the server must listen: 8080 in the lab, another one where that cannot be had. */
  readonly port: number;
}

/** Three answers about one step: `not yet` asks for more events, the other two are final. */
export type Answer = 'met' | 'not yet' | 'unmet';
