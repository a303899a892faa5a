import { type AskedPairs, findAskedPairs } from '../checker/cli/demo/asked-pairs.ts';
import { readDemoArguments } from '../checker/cli/demo/demo-arguments.ts';
import { openAskedLab } from '../checker/cli/options/asked-lab.ts';
import { sayIn } from '../checker/cli/words/check/say.ts';
import { sayDemo } from '../checker/cli/words/demo/say.ts';
import { root } from './checker.ts';

/** What `demo` shows for these words. */
export async function askedPairs(...words: readonly string[]): Promise<AskedPairs> {
  const say = sayDemo('en');
  const lab = await openAskedLab(undefined, root);
  const asked = readDemoArguments(words, { say, sayAll: sayIn('en') });
  return findAskedPairs(asked, { lab, cwd: root, say });
}
