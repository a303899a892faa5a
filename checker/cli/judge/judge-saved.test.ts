import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { judgePlay } from '../../check/judge-play.ts';
import { sample } from '../../dialogue/dialogue.sample.ts';
import { freshen } from '../../dialogue/fresh/freshen.ts';
import { parseDialogue } from '../../dialogue/parse.ts';
import { at, ended, rest, started } from '../../judge/facts/literal-transcript.ts';
import { UsageError } from '../../model/fault.ts';
import { run } from '../../report/report.sample.ts';
import { report } from '../../report/reported.sample.ts';
import { sayIn } from '../words/check/say.ts';
import { judgeSaved } from './judge-saved.ts';

const dialogue = freshen(parseDialogue(sample, 'three-rounds.dialogue'), 'seed');
const options = { rule: 'takes turns', strict: false, port: 8080 } as const;
const events = at(0, started('server'), ended('server', 1), rest('ended', 'absent', 'ended'));
const played = judgePlay(dialogue, { events, stoppedAt: 0 }, { seed: 'seed', options, ms: 7 });
const whole = await report('json', run([played]));

t.test('a file that holds a report is judged again', async (t) => {
  const file = join(t.testdir({ 'report.json': whole }), 'report.json');
  const { seed, reports } = await judgeSaved(file, sayIn('en'));
  t.equal(seed, '5eed');
  t.match(reports, [{ verdict: 'failed', dialogues: [played] }]);
});

t.test('what no report can be read from is told in one line', async (t) => {
  const folder = t.testdir();
  const saved = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return name;
  };
  const changed = (name: string, change: (value: Saved) => void) => {
    const value = JSON.parse(whole) as Saved;
    change(value);
    return saved(name, JSON.stringify(value));
  };
  const refused = async (name: string, why: RegExp) => {
    for (const locale of ['en', 'fr'] as const) {
      const error = await judgeSaved(join(folder, name), sayIn(locale)).catch((thrown: unknown) => thrown);
      t.ok(error instanceof UsageError, name);
      const { message } = error as UsageError;
      t.notMatch(message, /[\p{Cc}{}]|undefined/u, 'one line, with all its names filled in');
      if (locale === 'en') t.match(message, why);
    }
  };
  mkdirSync(join(folder, 'folder'));
  await refused('absent.json', /there is no such report/);
  await refused('\u001b[2J', /there is no such report/);
  await refused('folder', /not a regular file/);
  await refused(saved('server.py', 'print("hello")\n'), /this is not JSON/);
  await refused(saved('empty.json', ''), /this is not JSON/);
  await refused(saved('half.json', whole.slice(0, whole.length / 2)), /breaks off before its end/);
  await refused(saved('package.json', '{ "name": "alternance" }'), /no report of the checker/);
  await refused(
    changed('later.json', (value) => Object.assign(value, { version: 2 })),
    /has version 2/,
  );
  await refused(
    changed('bent.json', ({ reports: [first] }) => first?.dialogues[0]?.transcript.push({ event: 'typed' })),
    /: reports\/0\/dialogues\/0\/transcript\/\d+: a report has something else there/,
  );
  const odd = { source: 'client sings bonjour' };
  await refused(
    changed('odd.json', ({ reports: [first] }) => Object.assign(first?.dialogues[0] ?? {}, odd)),
    /: dialogues\/three-rounds\/source: a report has something else there/,
  );
  const earlier = { played: undefined };
  await refused(
    changed('earlier.json', ({ reports: [first] }) => Object.assign(first?.dialogues[0] ?? {}, earlier)),
    /kept too little/,
  );
});

/** The fields of a report that the tests change. */
interface Saved {
  readonly reports: readonly { readonly dialogues: readonly { readonly transcript: object[] }[] }[];
}
