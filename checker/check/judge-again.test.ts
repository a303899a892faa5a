import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { sample } from '../dialogue/dialogue.sample.ts';
import { freshen } from '../dialogue/fresh/freshen.ts';
import { parseDialogue } from '../dialogue/parse.ts';
import {
  at,
  connected,
  listening,
  rest,
  sent,
  showed,
  started,
  typed,
} from '../judge/facts/literal-transcript.ts';
import { holdsAlways } from '../model/holds-always.sample.ts';
import type { Rule } from '../model/lab.ts';
import type { Event } from '../model/transcript.ts';
import { events, fuzzed } from '../report/fuzz.sample.ts';
import { withFault } from './fault.ts';
import { judgeAgain, judgeReportAgain } from './judge-again.ts';
import { judgePlay } from './judge-play.ts';
import { unplayed } from './sum-up.ts';

const dialogue = parseDialogue(sample, 'three-rounds.dialogue');
const fresh = freshen(dialogue, 'seed');
const options = { rule: 'takes turns', strict: false, port: 8080 } as const;
const [bonjour = ''] = fresh.steps.flatMap((step) => ('text' in step ? [step.text.said] : []));

const opened = [...at(0, started('server'), listening()), ...at(1, started('client'), connected())];
/** Judged as it is played: each program waits for the other, whatever is typed. */
const both = rest(['client'], ['server']);
const play = (...then: readonly (readonly Event[])[]) =>
  judgePlay(
    fresh,
    { events: [opened, ...then].flat(), stoppedAt: 3, wired: true },
    { seed: 'seed', options, ms: 7.4 },
  );
const stuck = play(at(2, both, typed('client', `${bonjour}\n`)), at(3, both));

t.test('judged again, a dialogue gets the same report', async (t) => {
  t.match(stuck, { verdict: 'failed', findings: [{ code: 'deadlock', text: bonjour }], ms: 7 });
  t.same(judgeAgain(stuck), stuck);
  const blamed = withFault(stuck, { code: 'deadlock', fault: ['client'] });
  t.same(blamed.findings[0]?.fault, ['client']);
  t.same(judgeAgain(blamed), blamed);
});

t.test('what other plays told of one finding says nothing of another', async (t) => {
  const blamed = withFault(stuck, { code: 'line-altered', fault: ['client'] });
  t.equal(blamed, stuck);
  const ready = rest(['client'], ['keyboard']);
  const altered = play(
    at(2, ready, typed('client', `${bonjour}\n`)),
    at(3, showed('server', `${bonjour.toUpperCase()}\n`), rest(['keyboard'], ['server'])),
  );
  const { played } = altered;
  if (!played) throw new RangeError('it was played');
  const learnt = { code: 'deadlock', fault: ['client'] } as const;
  const [finding] = judgeAgain({ ...altered, played: { ...played, learnt } }).findings;
  t.match(finding, { code: 'line-altered', actors: ['server', 'client'] });
  t.equal(finding?.fault, undefined);
});

t.test('judged by another rule, a dialogue may get another report', async (t) => {
  const [ready, circle] = [rest(['client'], ['keyboard']), rest(['keyboard'], ['server'])];
  const ahead = play(
    at(2, ready, typed('client', `${bonjour}\n`), sent('client', `${bonjour}\n\n`)),
    at(3, circle),
  );
  t.match(ahead.findings, [{ code: 'line-out-of-turn', seen: 'on the wire' }]);
  const { played } = ahead;
  if (!played) throw new RangeError('it was played');
  const { rule: _, ...ruleless } = played.options;
  const again = judgeAgain({ ...ahead, played: { ...played, options: ruleless } });
  t.match(again.findings, [{ code: 'line-missing' }]);
});

t.test('whatever a report says was recorded, it can be judged', async (t) => {
  const { played } = stuck;
  if (!played) throw new RangeError('it was played');
  const rules = fc.constantFrom(undefined, 'shows', 'sends', 'takes turns', 'speaks at any time');
  const recorded = fc.tuple(
    fc.array(events, { maxLength: 30 }),
    rules,
    fc.option(fc.nat(9), { nil: undefined }),
  );
  const isJudged = fc.property(recorded, ([transcript, rule, stoppedAt]) => {
    const { stoppedAt: _, ...rest } = played;
    const options = { ...rest.options, ...(rule && { rule: rule as Rule }) };
    const again = { ...rest, options, ...(stoppedAt !== undefined && { stoppedAt }) };
    const judged = judgeAgain({ ...stuck, transcript, played: again });
    assert.deepEqual(judgeAgain(judged), judged);
  });
  await holdsAlways(t, isJudged, fuzzed(300));
});

t.test('what was not played stays as it is, and the whole is summed up anew', async (t) => {
  const missing = unplayed(dialogue, [{ code: 'not-found', actors: ['server'], where: [] }]);
  t.equal(judgeAgain(missing), missing);
  const heading = {
    question: 'q3',
    task: { port: 8080, folder: 'q3' },
    submission: 'x',
    files: {},
    languages: {},
  };
  const passed = {
    ...heading,
    verdict: 'passed',
    points: { earned: 4, possible: 4 },
    ms: 7,
    dialogues: [stuck],
  } as const;
  t.match(judgeReportAgain(passed), { verdict: 'failed', points: { earned: 0, possible: 4 }, ms: 7 });
});
