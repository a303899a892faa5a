import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../../schema/rubric.schema.json' with { type: 'json' };
import { GradingError } from '../grading/grading-error.ts';

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

const validate = new Ajv2020({ strict: false }).compile<Rubric>(schema);

/** Reads a rubric from the text of its file. Throws a GradingError with the place of the mistake. */
export function readRubric(text: string, file: string): Rubric {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new GradingError({ code: 'bad-rubric', file, at: '', what: String((error as Error).message) });
  }
  if (validate(value)) return value;
  const [error] = validate.errors ?? [];
  const extra = (error?.params as { additionalProperty?: string } | undefined)?.additionalProperty;
  const at = [error?.instancePath.slice(1), extra].filter(Boolean).join('/');
  throw new GradingError({ code: 'bad-rubric', file, at, what: error?.message ?? '' });
}
