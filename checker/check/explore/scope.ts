import type { Question, Rule } from '../../model/lab.ts';
import type { Breadth } from './breadth.ts';

/** What is explored, and how far. */
export interface ExploreScope {
  readonly question: RuledQuestion;
  readonly breadth: Breadth;
}

/** A question that dialogues can be made for. */
export type RuledQuestion = Question & { readonly rule: Rule };

export function isRuled(question: Question): question is RuledQuestion {
  return question.rule !== undefined;
}
