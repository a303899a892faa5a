import { randomUUID } from 'node:crypto';
import { readArguments } from '../checker/cli/arguments.ts';
import { undertakingsOf } from '../checker/cli/undertakings.ts';
import { sayIn } from '../checker/cli/words/say.ts';
import { languages } from '../checker/stage/languages.ts';
import { openTheatre, type Theatre } from '../checker/stage/theatre.ts';
import type { Undertaking } from '../checker/stage/undertaking.ts';

const say = sayIn('en');

/** The theatre of a process that checks many submissions, opened as the command opens it for one. */
export function openTheatreIn(root: string): Promise<Theatre> {
  return openTheatre({
    pid: process.pid,
    architecture: process.arch,
    now: () => performance.now(),
    root,
    environment: process.env,
    mark: randomUUID(),
    useKernel: true,
    useNetworks: true,
  });
}

/** What one call of `check` is about, from its words, and the patience it asks for. */
export async function callOf(
  words: readonly string[],
  root: string,
): Promise<{ readonly undertakings: readonly Undertaking[]; readonly patienceMs: number }> {
  const asked = readArguments(words, { languages: Object.keys(languages), reports: ['json'] }, say);
  return { undertakings: await undertakingsOf(asked, { root, cwd: root, say }), patienceMs: asked.patience };
}
