import { dirname } from 'node:path';
import { languages } from '../languages/languages.ts';
import { placeOf } from '../locate/place.ts';
import type { Role } from '../model/actor.ts';
import { CheckerFault } from '../model/fault.ts';
import type { Finding } from '../model/finding.ts';
import type { Program } from '../model/submission.ts';
import type { SourceLine } from '../model/transcript.ts';
import type { Tools } from '../toolchain/build/tools.ts';
import type { Players } from '../toolchain/players.ts';
import type { Prepared } from '../toolchain/prepare.ts';
import { prepareOnce } from '../toolchain/prepare-once.ts';

/** The programs of one dialogue, ready to be started, or why it cannot be played: one does not compile. */
export interface PreparedCast {
  readonly players: Players;
  readonly obstacles: readonly Finding[];
}

/** Prepares who plays a dialogue. Its tools are there: the preflight has seen to it. */
export async function prepareAll(
  programs: Readonly<Partial<Record<Role, Program>>>,
  tools: Tools,
): Promise<PreparedCast> {
  const players: Partial<Record<Role, Extract<Prepared, { kind: 'ready' }>>> = {};
  const obstacles: Finding[] = [];
  for (const [role, program] of Object.entries(programs) as [Role, Program][]) {
    const prepared = await prepareOnce(program, tools);
    if (prepared.kind === 'missing-tool')
      throw new CheckerFault(`${prepared.tool} has gone since the preflight`);
    if (prepared.kind === 'ready') players[role] = prepared;
    else obstacles.push(doesNotCompile(role, program, prepared.errors));
  }
  return { players, obstacles };
}

/** The compiler's first errors, as a finding that points at the first line of the student's among them. */
export function doesNotCompile(role: Role, program: Program, evidence: string): Finding {
  const where = program.kind === 'source' ? lineOf(program, evidence) : [];
  return {
    code: 'does-not-compile',
    actors: [role],
    decided: 'ended',
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
