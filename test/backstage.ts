import { readArguments } from '../checker/cli/arguments.ts';
import { undertakingsOf } from '../checker/cli/undertakings.ts';
import { sayIn } from '../checker/cli/words/say.ts';
import { languages } from '../checker/stage/languages.ts';
import type { Undertaking } from '../checker/stage/undertaking.ts';

const say = sayIn('en');

/** What one call of `check` is about, from its words, and the patience it asks for. */
export async function callOf(
  words: readonly string[],
  root: string,
): Promise<{ readonly undertakings: readonly Undertaking[]; readonly patienceMs: number }> {
  const asked = readArguments(words, { languages: Object.keys(languages), reports: ['json'] }, say);
  return { undertakings: await undertakingsOf(asked, { root, cwd: root, say }), patienceMs: asked.patience };
}
