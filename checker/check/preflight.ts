import type { Role } from '../model/actor.ts';
import type { Finding } from '../model/finding.ts';
import type { Program } from '../model/submission.ts';
import { calledAs } from '../submissions/called-as.ts';
import { isUntouched } from '../submissions/untouched.ts';
import { prepareOnce } from '../toolchain/prepare-once.ts';
import { mustBeUsable } from '../toolchain/unusable-command.ts';
import { castPrograms } from './cast-programs.ts';
import type { Job } from './job.ts';
import type { PlaySettings } from './play-and-judge.ts';
import { doesNotCompile } from './prepare-all.ts';

/** What keeps a submission from being put on stage: a program that is missing, still the stub, or does not compile. */
export async function preflight(job: Job, options: PlaySettings): Promise<readonly Finding[]> {
  const { submission, missing } = job;
  if (missing.length > 0) return missing.map((role) => obstacle('not-found', role));
  const untouched: Role[] = [];
  for (const [role, program] of Object.entries(submission.programs) as [Role, Program][]) {
    if (await isUntouched({ program, question: submission.question, role }, options.stubs))
      untouched.push(role);
  }
  if (untouched.length > 0) return [obstacle('untouched', ...untouched)];
  const found: Finding[] = [];
  // The reference programs are compiled here too, once, so that no dialogue pays for it.
  const players = everyone(job);
  const prepared = await Promise.all(players.map(({ program }) => prepareOnce(program, options.tools)));
  for (const [index, { role, program }] of players.entries()) {
    if (program.kind === 'command') await mustBeUsable(role, program.command, options.tools);
    const one = prepared[index];
    if (one?.kind === 'missing-tool') throw new MissingTool(one.tool, calledAs(program), one.fix);
    if (one?.kind === 'does-not-compile' && program === submission.programs[role])
      found.push(doesNotCompile(role, program, one.errors));
  }
  return found;
}

interface Player {
  readonly role: Role;
  readonly program: Program;
}

/** Whoever is on stage in some dialogue, the student's programs first, each once. */
function everyone({ submission, sources, dialogues }: Job): readonly Player[] {
  const casts = [submission.programs, ...dialogues.map((dialogue) => castPrograms(dialogue, sources))];
  const players = casts.flatMap((cast) => Object.entries(cast) as [Role, Program][]);
  const distinct = new Map<string, Player>();
  for (const [role, program] of players) {
    const key = `${role} ${program.kind === 'source' ? program.file : program.command}`;
    if (!distinct.has(key)) distinct.set(key, { role, program });
  }
  return [...distinct.values()];
}

/** A program cannot be started because this machine lacks what starts it: nobody's verdict, exit code 2. */
export class MissingTool extends Error {
  override readonly name = 'MissingTool';
  readonly tool: string;
  readonly program: string;
  readonly fix: string;

  constructor(tool: string, program: string, fix: string) {
    super(`${tool} is needed to start ${program}: ${fix}`);
    this.tool = tool;
    this.program = program;
    this.fix = fix;
  }
}

function obstacle(code: Finding['code'], ...actors: readonly Role[]): Finding {
  return { code, actors, decided: 'ended', where: [] };
}
