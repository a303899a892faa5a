// Reads the output of `npm test` and prints a last line from tap's totals: `# { total: 90, pass: 88, fail: 0, skip: 2
// }` becomes `88 passed, 0 failed, 2 skipped`. Before it comes the number of mutants that were caught.
import { text } from 'node:stream/consumers';

const printed = await text(process.stdin);
const totals = printed.match(/^# \{ total: .*\}$/gm)?.at(-1);
const [, mutants] = printed.match(/# (mutants: .*)/) ?? [];
if (mutants) console.log(mutants);
if (!totals) {
  console.log('no totals were printed: the tests did not run to their end');
  process.exitCode = 1;
} else {
  const count = (name) => Number(totals.match(new RegExp(`\\b${name}: (\\d+)`))?.[1] ?? 0);
  console.log(`${count('pass')} passed, ${count('fail')} failed, ${count('skip')} skipped`);
}
