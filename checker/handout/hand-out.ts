import { type ChosenQuestions, chooseQuestions } from './choose-questions.ts';
import { gatherCopy } from './gather-copy.ts';
import { HandoutError } from './handout-error.ts';
import type { HandoutRequest } from './handout-request.ts';
import { openPlace } from './open-place.ts';

/** Makes the students' copy of a lab. Throws a HandoutError or a JobError of one line, before anything is written. */
export async function handOut(request: HandoutRequest): Promise<ChosenQuestions> {
  const { lab, dir } = request;
  if (lab.packed !== undefined) throw new HandoutError({ code: 'a-copy' });
  const chosen = await chooseQuestions(lab, request);
  const place = await openPlace(request);
  const copy = await gatherCopy({ ...request, chosen });
  await place.write(copy).catch((error: NodeJS.ErrnoException) => {
    throw new HandoutError({ code: 'unwritable', dir, why: error.code ?? error.message });
  });
  return chosen;
}
