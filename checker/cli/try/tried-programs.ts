import { findJobs } from '../../check/find/find-jobs.ts';
import { languageName } from '../../explain/language.ts';
import { printable } from '../../explain/text/invisible.ts';
import type { Role } from '../../model/actor.ts';
import { calledAs } from '../../model/called-as.ts';
import { UsageError } from '../../model/fault.ts';
import type { Program } from '../../model/submission.ts';
import { exampleOf } from '../../submissions/example-of.ts';
import { openAskedLab } from '../options/asked-lab.ts';
import type { Say } from '../words/check/say.ts';
import type { TryArguments } from './try-arguments.ts';

/** The programs of a session. The peer plays a side that has none. */
export interface TriedPrograms {
  readonly question: string;
  readonly labPort: number;
  /** The submission's name, with only characters that a terminal shows; the same for `names`. */
  readonly submission: string;
  /** `Python`, or several languages separated by commas. */
  readonly languages: string;
  readonly programs: Readonly<Partial<Record<Role, Program>>>;
  /** For each program, the name of its file without the folder, or its command. */
  readonly names: Readonly<Partial<Record<Role, string>>>;
}

/** The first submission that `check` would check. The peer plays the roles it does not have. */
export async function programsToTry(asked: TryArguments, say: Say): Promise<TriedPrograms> {
  const cwd = process.cwd();
  const lab = await openAskedLab(asked.lab, cwd);
  if (asked.questions.length > 1) {
    const words = asked.questions.join(' ');
    throw new UsageError(
      say('question-by-question', {
        words,
        example: lab.named === undefined ? exampleOf(lab) : `-- ${exampleOf(lab)}`,
      }),
    );
  }
  const [job] = await findJobs({ ...asked, lab, cwd });
  if (!job) throw new RangeError('no question has a submission');
  const { submission, sources } = job;
  const { question, name, programs } = submission;
  const named = Object.entries(programs).map(([role, program]) => [role, shown(calledAs(program))]);
  const spoken = new Set(Object.values(programs).map(({ language }) => languageName(language)));
  return {
    question,
    labPort: sources.lab.lab.port,
    submission: shown(name),
    languages: [...spoken].join(', '),
    programs,
    names: Object.fromEntries(named),
  };
}

/** The title of a session: `q3 · Python · exercises/q3/python`. */
export function titleOf({ question, languages, submission }: TriedPrograms, separator: string): string {
  return [question, languages, submission].join(separator);
}

function shown(name: string): string {
  return printable(name, { ascii: false }).join(' ');
}
