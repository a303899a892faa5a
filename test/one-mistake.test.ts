import t from 'tap';
import { checkHere } from './check-here.ts';
import { shareOf } from './share.ts';

/** Submissions with one mistake, which several dialogues show in several ways. */
const single = [
  ['q2', 'echoes-and-sends-nothing'],
  ['q2', 'never-connects'],
  ['q2', 'wrong-port'],
  ['q3', 'client-wants-two-answers'],
  ['q3', 'typescript-sends-an-empty-line-too'],
  ['q3', 'shows-each-line-twice'],
  ['q3', 'shows-only-after-typing'],
  ['q4', 'node-asks-for-a-name'],
  ['q4', 'c-wants-enter-before-accepting'],
  ['q4', 'child-ends-after-one-line'],
  ['q4', 'waits-for-the-child-first'],
] as const;

t.test('one mistake is explained once, whatever finding each dialogue makes of it', async (t) => {
  for (const [question, name] of shareOf('programs with one mistake', single)) {
    const headings = await explained(question, name);
    t.equal(headings.length, 1, `${question}/${name} is told under ${headings.join(', ')}`);
  }
});

t.test('two mistakes stay two, although the program stands in the same line', async (t) => {
  const headings = await explained('q3', 'flushes-once-and-stays-after-ctrl-d');
  t.same(headings, ['line-late', 'still-running']);
});

/** The headings of the guide under which a report explains what it found, in its order. */
async function explained(question: string, name: string): Promise<readonly string[]> {
  const folder = `fixtures/submissions/${question}/${name}`;
  const { stdout } = await checkHere([question, '--dir', folder, '--locale', 'en']);
  return [...stdout.matchAll(/^ +GUIDE\.md#(\S+)/gm)].map(([, heading = '']) => heading);
}
