import t from 'tap';
import type { GradedRun } from '../../../model/cohort/cohort.ts';
import { sampleBook } from '../gradebook.sample.ts';
import { type Published, underName } from '../marks/published.ts';
import { recordedReports } from '../recorded.sample.ts';
import { feedbackEntries } from './feedback-entries.ts';
import { gradescopeResults } from './gradescope-results.ts';
import { junitSuites } from './junit-suites.ts';

const book = sampleBook(recordedReports(), 8);
const published = book.marks.map(underName);
const setting = { locale: 'en', at: new Date(0), before: 3 } as const;

async function runsOf({ mark }: Published): Promise<ReadonlyMap<string, GradedRun>> {
  const runs = new Map<string, GradedRun>();
  for (const { question } of mark.questions) {
    const run = await book.load(mark.handIn.key, question);
    if (run) runs.set(question, run);
  }
  return runs;
}

const named = (key: string): Published => {
  const one = published.find(({ file }) => file === key);
  if (!one) throw new RangeError(key);
  return one;
};

t.test('feedback is named as Moodle takes a name apart', async (t) => {
  const entries = feedbackEntries(published, { folder: 'reports', locale: 'fr' });
  const [zoe, evil, , remi] = entries;
  t.same(zoe, {
    name: 'Zoé DUPONT_12345_assignsubmission_file_rapport.html',
    file: 'reports/zoe-dupont.html',
  });
  t.equal(
    remi?.name,
    'Rémi Archive_12348_assignsubmission_file_rapport.html',
    'a folder of Moodle 4.1 or later',
  );
  t.equal(evil?.name, 'evil/rapport.html', 'a hand-in from elsewhere');
  for (const entry of [zoe, remi]) {
    const [, participant, type, plugin, file] = split(entry?.name ?? '');
    t.match(participant, /^\d+$/);
    t.same([type, plugin, file], ['assignsubmission', 'file', 'rapport.html']);
  }
});

t.test('a file of an old download, in a folder of groups, tells its participant too', async (t) => {
  const [zoe] = published;
  const origins = {
    'TP1/Zoé DUPONT_77_assignsubmission_file_serveur.py': 'Zoé DUPONT_77_assignsubmission_file_rapport.html',
    'x_y/Participant_78_assignsubmission_onlinetext/a':
      'Participant_78_assignsubmission_onlinetext_rapport.html',
    'Zoé_DUPONT_assignsubmission_file_/a': 'zoe-dupont/rapport.html',
  };
  for (const [origin, name] of Object.entries(origins)) {
    const one = zoe && { ...zoe, mark: { ...zoe.mark, handIn: { ...zoe.mark.handIn, origin } } };
    t.equal(feedbackEntries(one ? [one] : [], { folder: '', locale: 'fr' })[0]?.name, name);
  }
});

t.test('each member of a group gets the report, under the number that Moodle gave', async (t) => {
  const [zoe] = published;
  const members = [
    { name: 'Zoé DUPONT', participant: '12345' },
    { name: 'Luc_PAIRE', participant: '12399' },
  ];
  const pair = zoe && { ...zoe, mark: { ...zoe.mark, handIn: { ...zoe.mark.handIn, members } } };
  t.same(
    feedbackEntries(pair ? [pair] : [], { folder: '', locale: 'fr' }).map(({ name }) => name),
    [
      'Zoé DUPONT_12345_assignsubmission_file_rapport.html',
      'Luc PAIRE_12399_assignsubmission_file_rapport.html',
    ],
  );
});

/** As `explode('_', $pathpart, 5)` of PHP does. */
function split(name: string): readonly string[] {
  const parts = name.split('_');
  return [...parts.slice(0, 4), parts.slice(4).join('_')];
}

t.test('Gradescope gets the mark as the score, and no score where a human has to decide', async (t) => {
  const late = JSON.parse(
    gradescopeResults(named('e0004'), { locale: 'en', runs: await runsOf(named('e0004')) }),
  );
  t.equal(late.score, Math.round((named('e0004').mark.mark ?? 0) * 100) / 100);
  t.match(late.output, 'Handed in 3 hours late: 2.5 points less.');
  t.ok(late.tests.length > 0);
  t.ok(
    late.tests.every((test: object) => !('score' in test)),
    'the parts do not add up to another score',
  );
  const open = JSON.parse(gradescopeResults(named('e0006'), { locale: 'en', runs: new Map() }));
  t.notOk('score' in open);
  t.match(open.output, 'The mark is not decided yet');
});

t.test('JUnit has a suite for each question of each hand-in, numbered through', async (t) => {
  const runs = await runsOf(named('zoe-dupont'));
  const suites = junitSuites(named('zoe-dupont'), { ...setting, runs }).map(({ markup }) => markup);
  t.equal(suites.length, 4);
  t.match(suites[0], / name="q1 Zoé DUPONT" package="q1" id="3"/);
  t.match(suites[3], / id="6"/);
  const rar = junitSuites(named('rar'), { ...setting, runs: new Map() }).map(({ markup }) => markup);
  t.match(rar[0], /errors="1"[\s\S]*<error type="unsupported-archive" message="Rémi Archive_12348/);
  const absent = junitSuites(named('absent'), { ...setting, runs: new Map() }).map(({ markup }) => markup);
  t.match(absent[0], /errors="0"[\s\S]*<skipped message="nothing was handed in"/);
});
