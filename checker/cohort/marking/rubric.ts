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

const validate = new Ajv2020({ strict: false, verbose: true }).compile<Rubric>(schema);

export interface ReadRubricOptions {
  /** The name of the file, for errors. */
  readonly file: string;
  /** The questions of the lab. */
  readonly ids: readonly string[];
  /** Those that are graded. */
  readonly questions: readonly {
    readonly id: string;
    readonly dialogues: readonly { readonly id: string }[];
  }[];
}

/** Reads a rubric from the text of its file. Throws a GradingError with the place of the mistake. */
export function readRubric(text: string, options: ReadRubricOptions): Rubric {
  const { file } = options;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new GradingError({ code: 'bad-rubric', file, at: '', what: String((error as Error).message) });
  }
  if (validate(value)) return withKnownNames(value, options);
  const [error] = validate.errors ?? [];
  const place = error?.instancePath.slice(1) ?? '';
  const extra = (error?.params as { additionalProperty?: string } | undefined)?.additionalProperty;
  if (extra === undefined)
    throw new GradingError({ code: 'bad-rubric', file, at: place, what: error?.message ?? '' });
  const there = Object.keys((error?.parentSchema?.properties as object | undefined) ?? {});
  const at = [place, extra].filter(Boolean).join('/');
  throw new GradingError({ code: 'rubric-unknown', file, at, there });
}

/** Refuses a name that the lab does not have: it would change no mark, and go unseen. */
function withKnownNames(rubric: Rubric, { file, ids, questions }: ReadRubricOptions): Rubric {
  const need = (at: string, there: readonly string[]): void => {
    if (there.includes(at.split('/').at(-1) ?? '')) return;
    throw new GradingError({ code: 'rubric-unknown', file, at, there });
  };
  for (const [id, { points = {} }] of Object.entries(rubric.questions ?? {})) {
    need(`questions/${id}`, ids);
    const dialogues = questions.find((question) => question.id === id)?.dialogues;
    if (!dialogues) continue;
    const there = dialogues.map((dialogue) => dialogue.id);
    for (const name of Object.keys(points)) need(`questions/${id}/points/${name}`, there);
  }
  return rubric;
}
