import { dirname } from 'node:path';
import { languages } from '../languages/languages.ts';
import { placeOf } from '../locate/place.ts';
import type { Role } from '../model/actor.ts';
import type { Finding } from '../model/finding.ts';
import type { Program } from '../model/submission.ts';
import type { SourceLine } from '../model/transcript.ts';

/** The compiler's first errors as a finding that points at the first line of the student's source among them. */
export function doesNotCompile(role: Role, program: Program, evidence: string): Finding {
  const where = program.kind === 'source' ? lineOf(program, evidence) : [];
  return {
    code: 'does-not-compile',
    actors: [role],
    where: where.map((line) => ({ actor: role, waitsFor: 'nothing', waits: [], broke: true, ...line })),
    evidence,
  };
}

function lineOf(
  { language, file }: Extract<Program, { kind: 'source' }>,
  said: string,
): readonly SourceLine[] {
  const line = placeOf(languages[language].brokenAt(said), dirname(file));
  return line ? [line] : [];
}
