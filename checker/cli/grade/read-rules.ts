import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOverrides } from '../../cohort/marking/overrides.ts';
import { readRubric } from '../../cohort/marking/read-rubric.ts';
import type { Rubric } from '../../cohort/marking/rubric.ts';
import { possibleOf } from '../../cohort/marking/weigh.ts';
import { knownCodes } from '../../cohort/publish/anonymous/known-codes.ts';
import type { DialogueHeading, Gradebook, Override } from '../../model/cohort/cohort.ts';
import type { GradeIntoOptions } from './grade-into-options.ts';
import { readNamed } from './read-named.ts';

/** What marks are made by, beside the results: what people wrote. */
export interface GradingRules {
  readonly questions: Gradebook['questions'];
  readonly rubric: Rubric;
  readonly overrideOf: (key: string, question: string) => Override | undefined;
}

/**
 * Reads the rubric and the decisions of a person. Throws a GradingError or a UsageError if they cannot be used: it is
 * called before anything is played, so that no hour is spent before that is said.
 */
export async function readRules(
  { folder, dir }: { readonly folder: string; readonly dir: string },
  { asked, intake, lab, say, ...options }: GradeIntoOptions,
): Promise<GradingRules> {
  const questions = options.questions.map(({ question, dialogues }) => ({
    id: question.id,
    dialogues: dialogues.map(
      ({ id, title, level, points }): DialogueHeading => ({ id, title, level, points }),
    ),
  }));
  const text = await readNamed(asked.rubric, { option: '--rubric', say });
  const known = { ids: lab.lab.questions.map(({ id }) => id), questions };
  const rubric = text === undefined ? {} : readRubric(text, { file: asked.rubric ?? '', ...known });
  const possible = questions.map(
    ({ id, dialogues }) => [id, possibleOf(dialogues, rubric.questions?.[id])] as const,
  );
  const keys = new Set(intake.expected.map(({ key }) => key));
  // A person who reads the reports under codes writes codes.
  const coded = new Map([...(await knownCodes(join(folder, 'key.csv')))].map(([key, code]) => [code, key]));
  const overrideOf = readOverrides(await readFile(join(folder, 'overrides.csv'), 'utf8').catch(() => ''), {
    file: join(dir, 'overrides.csv'),
    keyOf: (written) => [written, coded.get(written) ?? written].find((key) => keys.has(key)),
    possible: new Map(possible),
  });
  return { questions, rubric, overrideOf };
}
