/** What a course changes of how marks are made; the file is described by schema/rubric.schema.json. */
export interface Rubric {
  /** The highest mark; 20 if undefined. */
  readonly outOf?: number;
  readonly questions?: Readonly<Record<string, QuestionRubric>>;
  readonly late?: LateRubric;
}

export interface QuestionRubric {
  /** How much the question counts beside the others; its points if undefined. */
  readonly weight?: number;
  /** Which dialogues count: all of them if undefined. */
  readonly counts?: 'required' | 'all';
  /** Points of single dialogues, by their id, in place of their own. */
  readonly points?: Readonly<Record<string, number>>;
}

/** What handing in late costs. */
export interface LateRubric {
  /** Minutes after the deadline that cost nothing. */
  readonly graceMinutes?: number;
  /** Points of the whole mark for each hour that has begun. */
  readonly perHour: number;
  /** The most that it costs; the whole mark if undefined. */
  readonly most?: number;
}
