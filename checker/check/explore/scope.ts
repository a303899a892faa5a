import type { Question, Rule } from '../../model/lab.ts';
import type { Breadth } from './breadth.ts';

/** The question that is explored, and how far. */
export interface ExploreScope {
  readonly question: RuledQuestion;
  readonly breadth: Breadth;
}

/** A question that has a rule, so that dialogues can be made for it. */
export type RuledQuestion = Question & { readonly rule: Rule };

/** Whether a question has a rule. */
export function isRuled(question: Question): question is RuledQuestion {
  return question.rule !== undefined;
}
