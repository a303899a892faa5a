import { UsageError } from '../../model/fault.ts';
import { exampleOf } from '../../submissions/example-of.ts';
import type { Say } from '../words/check/say.ts';
import type { CheckArguments } from './arguments.ts';
import type { CallPlace } from './call-place.ts';

/** Throws a UsageError of one line if two options contradict each other. */
export function refuseContradictions(asked: CheckArguments, { lab, say }: CallPlace): void {
  const commands = asked.server !== undefined || asked.client !== undefined;
  if ([asked.dir !== undefined, asked.solution === true, commands].filter(Boolean).length > 1) {
    throw new UsageError(say('too-many-sources'));
  }
  // A command may start anything, and its folder is any: nothing says which files it may see.
  if (asked.sandbox && commands) throw new UsageError(say('no-command-in-sandbox'));
  refuseBesideExploring(asked, say);
  const alone = commands
    ? asked.server
      ? '--server'
      : '--client'
    : asked.dialogue
      ? '--dialogue'
      : undefined;
  if (alone && asked.questions.length !== 1)
    throw new UsageError(say('one-question', { option: alone, example: exampleOf(lab) }));
}

/** Exploration makes its own dialogues, plays each once, and ends at the first failure. */
function refuseBesideExploring(asked: CheckArguments, say: Say): void {
  if (asked.explore === undefined) return;
  for (const option of ['dialogue', 'only', 'watch', 'repeat', 'pcap'] as const) {
    if (asked[option] !== undefined)
      throw new UsageError(say('not-while-exploring', { option: `--${option}` }));
  }
  if (asked.level === 'robust') throw new UsageError(say('no-robust-exploring'));
}
