import { GradingError } from '../grading/grading-error.ts';
import type { Rubric } from './rubric.ts';
import { validateRubric } from './validate-rubric.ts';

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
  if (validateRubric(value)) return withKnownNames(value, options);
  const [error] = validateRubric.errors ?? [];
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
