import { gatherCopy } from './gather-copy.ts';
import { HandoutError } from './handout-error.ts';
import type { HandoutRequest } from './handout-request.ts';
import { openPlace } from './open-place.ts';
import { chooseScope, type Scope } from './scope.ts';

/** Makes the students' copy of a lab. Throws a HandoutError or a JobError of one line, before anything is written. */
export async function handOut(request: HandoutRequest): Promise<Scope> {
  const { lab, dir } = request;
  if (lab.packed !== undefined) throw new HandoutError({ code: 'a-copy' });
  const scope = await chooseScope(lab, request);
  const place = await openPlace(request);
  const copy = await gatherCopy({ ...request, scope });
  await place.write(copy).catch((error: NodeJS.ErrnoException) => {
    throw new HandoutError({ code: 'unwritable', dir, why: error.code ?? error.message });
  });
  return scope;
}
