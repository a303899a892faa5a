import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import t from 'tap';
import { languageIds } from '../languages/languages.ts';
import { LabError } from './lab-error.ts';
import { openLab } from './open-lab.ts';
import { readLab } from './read-lab.ts';

const root = process.cwd();
const jsonOf = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const schema = jsonOf('schema/lab.schema.json');
const isLab = new Ajv2020({ allErrors: true }).compile(schema);

t.test('the lab of the sheet is what its schema says, and the reader reads all of it', async (t) => {
  const written = jsonOf('exercises/lab.json');
  t.ok(isLab(written), JSON.stringify(isLab.errors, undefined, 2));
  const { lab, exercises, dialogues, partners, demo } = await openLab('.', root);
  const { name, port, questions } = written;
  t.same(lab, { name, port, questions });
  t.same(
    [exercises, dialogues, partners, demo],
    ['exercises', 'fixtures/dialogues', 'fixtures/partners', 'demo'].map((folder) => join(root, folder)),
  );
  const known = schema.$defs.question.properties.languages.items.enum;
  t.same(known, languageIds, 'the schema names every language');
});

const title = { en: 'echo', fr: 'écho' };
const echo = { id: 'echo', title, roles: ['server'], languages: ['python'] };
const asks = { id: 'asks', title, roles: ['client'], languages: ['python'] };
const lab = { name: title, port: 7000, questions: [echo] };
const asked = (more: object, ...before: readonly object[]) => ({
  ...lab,
  questions: [...before, { ...echo, ...more }],
});

/** Mistakes in a lab.json and the problems they give. The schema sees only mistakes within one field. */
const mistakes: readonly [why: string, json: unknown, noted: readonly object[], seenBySchema: boolean][] = [
  ['no object', [], [{ code: 'not-a', at: '', wanted: 'object' }], true],
  ['a name in one language', { ...lab, name: { en: 'echo' } }, [{ code: 'missing', at: 'name.fr' }], true],
  ['a port in quotes', { ...lab, port: '7000' }, [{ code: 'not-a', at: 'port', wanted: 'port' }], true],
  ['a field with a slip', { ...lab, prot: 1 }, [{ code: 'unknown-field', at: 'prot', guess: 'port' }], true],
  [
    'a field that is needed, with a slip',
    { name: title, questions: [echo], prot: 7000 },
    [{ code: 'unknown-field', at: 'prot', guess: 'port' }],
    true,
  ],
  ['no question', { ...lab, questions: [] }, [{ code: 'not-a', at: 'questions', wanted: 'list' }], true],
  ['an id with a space', asked({ id: 'an echo' }), [{ code: 'not-a', at: 'questions[0].id' }], true],
  [
    'a rule with a slip',
    asked({ rule: 'showes' }),
    [{ code: 'not-one-of', at: 'questions[0].rule', value: 'showes', guess: 'shows' }],
    true,
  ],
  [
    'a language that is none',
    asked({ languages: ['pyhton'] }),
    [{ code: 'not-one-of', at: 'questions[0].languages', guess: 'python' }],
    true,
  ],
  ['a role twice', asked({ roles: ['server', 'server'] }), [{ code: 'given-twice', value: 'server' }], true],
  [
    'a rule for other programs',
    asked({ rule: 'takes turns' }),
    [{ code: 'not-the-roles', at: 'questions[0].roles', roles: ['server', 'client'] }],
    true,
  ],
  ['an id twice', asked({}, echo), [{ code: 'given-twice', at: 'questions[1].id', value: 'echo' }], false],
  [
    'a partner from a later question',
    asked({ partner: { role: 'client', question: 'asks' } }),
    [{ code: 'not-one-of', at: 'questions[0].partner.question', value: 'asks' }],
    false,
  ],
  [
    'a partner that is not supplied',
    asked({ partner: { role: 'server', question: 'asks' } }, asks),
    [{ code: 'supplies-nothing', at: 'questions[1].partner', question: 'asks', role: 'server' }],
    false,
  ],
];
for (const [why, json, noted, seenBySchema] of mistakes) {
  t.test(`one problem is noted for ${why}`, async (t) => {
    const problems: object[] = [];
    readLab(json, (problem) => problems.push(problem));
    t.match(problems, noted);
    t.equal(problems.length, noted.length);
    t.equal(!isLab(json), seenBySchema);
  });
}

t.test(
  'a lab is read from its folder or from the exercises in it, and its paths start from the folder',
  async (t) => {
    const folders = { exercises: {}, solutions: {}, dialogues: {} };
    const text = JSON.stringify(lab);
    for (const tree of [
      { ...folders, 'lab.json': text },
      { ...folders, exercises: { 'lab.json': text } },
    ]) {
      const cwd = t.testdir({ mine: tree });
      t.match(await openLab('mine', cwd), { lab: { port: 7000 }, solutions: join(cwd, 'mine', 'solutions') });
    }
  },
);

t.test('a lab that cannot be opened gives an error that names the file', async (t) => {
  const cwd = t.testdir({
    empty: {},
    broken: { 'lab.json': '{' },
    device: { 'lab.json': t.fixture('symlink', '/dev/zero') },
    hollow: { 'lab.json': JSON.stringify({ ...lab, exercises: 'stubs' }), exercises: {} },
  });
  const problemsOf = async (dir: string) => {
    const error = await openLab(dir, cwd).catch((thrown: unknown) => thrown);
    if (!(error instanceof LabError)) throw error;
    t.equal(error.file, join(dir, 'lab.json'));
    return error.problems;
  };
  t.same(await problemsOf('empty'), [{ code: 'absent' }]);
  t.same(await problemsOf('nowhere'), [{ code: 'absent' }]);
  t.match(await problemsOf('broken'), [{ code: 'not-json', why: String }]);
  t.same(await problemsOf('device'), [{ code: 'unreadable' }]);
  t.same(await problemsOf('hollow'), [
    { code: 'no-such-folder', at: 'exercises', folder: 'hollow/stubs' },
    { code: 'no-such-folder', at: 'dialogues', folder: 'hollow/dialogues' },
  ]);
});
