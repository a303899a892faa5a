import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { marked } from 'marked';
import t from 'tap';
import { Parser } from 'tap-parser';
import xmllint from 'xmllint-wasm';
import { findingCodes } from '../model/finding.ts';
import type { ReportEvent } from '../model/report.ts';
import { crash, dialogue, run } from './report.sample.ts';
import { everything, report } from './reported.sample.ts';

t.test('the JSON report follows its schema, and the schema has every field', async (t) => {
  const schema = await readFile(new URL('../../schema/report.schema.json', import.meta.url), 'utf8');
  const closed = JSON.parse(schema, (_key, value) =>
    Object(value).type === 'object' && 'properties' in value
      ? { additionalProperties: false, ...value }
      : value,
  );
  const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(closed);
  const text = await report('json', run(everything()), { locale: 'fr' });
  t.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors, null, 2));
  t.same(closed.$defs.code.enum, findingCodes);
  t.match(text, /^\{\n {2}"version": 1,\n {2}"seed": "5eed",[\s\S]*\}\n$/);
  t.notMatch(text, /\\ud83d/i, 'half a character cannot be written in UTF-8');
});

t.test('a TAP parser reads the TAP report', async (t) => {
  const text = await report('tap', run(everything()));
  const seen = Parser.parse(text, { strict: true });
  const child = seen.find(([kind]) => kind === 'child')?.[1] as typeof seen;
  const points = child.filter(([kind]) => kind === 'assert').map(([, point]) => point);
  t.equal(points.length, everything().length);
  t.match(points[1], {
    ok: false,
    name: `${findingCodes[0]}: the dialogue ${findingCodes[0]}`,
    diag: { code: findingCodes[0] },
  });
  t.match(points[1 + findingCodes.indexOf('line-altered')], {
    diag: { expected: 'deux  espaces 17', actual: 'deux espaces 17\r' },
  });
  t.match(points.at(-3), { ok: false, todo: 'robust', diag: { evidence: crash.evidence } });
  t.match(points.at(-2), { ok: false, diag: { undecided: true, code: 'busy' } });
  t.match(points.at(-1), { ok: true, skip: true });
  const passed = await report(
    'tap',
    run([dialogue('a # b'), dialogue('c', { findings: [crash], level: 'robust' })], { verdict: 'passed' }),
  );
  const end = Parser.parse(passed, { strict: true }).find(([kind]) => kind === 'complete');
  t.match(end?.[1], { ok: true, failures: [] });
});

t.test('JUnit’s readers accept the JUnit report', async (t) => {
  const schema = await readFile(new URL('../../schema/junit.xsd', import.meta.url), 'utf8');
  const contents = await report('junit', run(everything()), { locale: 'fr' });
  const xml = [{ fileName: 'report.xml', contents }];
  const { valid, errors } = await xmllint.validateXML({ xml, schema: [schema] });
  t.ok(valid, errors.map(({ message }) => message).join('\n'));
  const count = (tag: string) => contents.split(`<${tag} `).length - 1;
  t.match(contents, `tests="${count('testcase')}" failures="${count('failure')}" errors="${count('error')}"`);
  t.match(
    contents,
    `skipped="${count('skipped')}"`,
    'robust dialogues that are not held, and those not played',
  );
  t.match(contents, 'timestamp="2026-10-08T09:30:00"');
});

t.test('Gradescope’s results.json has what its documentation asks for', async (t) => {
  const { tests, ...whole } = JSON.parse(await report('gradescope', run(everything())));
  t.match(whole, { score: 4, execution_time: 0.412, output_format: 'text', visibility: 'visible' });
  t.equal(tests.length, everything().length);
  t.match(tests[0], { score: 4, max_score: 4, status: 'passed', number: '3.1', output: 'passed' });
  t.match(tests[1], { score: 0, status: 'failed', output: /server {2}shows/, output_format: 'text' });
  const undecided = tests.find(
    (one: { extra_data: object }) => 'undecided' === Object(one.extra_data).verdict,
  );
  t.notOk('score' in undecided || 'status' in undecided, 'undecided is neither passed nor failed');
});

t.test('GitHub Classroom reads the points of each dialogue from one line of base64', async (t) => {
  const text = await report('classroom', run(everything()), { locale: 'fr' });
  t.match(text, /^[A-Za-z0-9+/=]+\n$/);
  const { tests, ...whole } = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
  t.match(whole, { version: 1, status: 'fail', max_score: 20 });
  t.equal(tests.length, everything().length);
  t.match(tests[0], { status: 'pass', score: 4 });
  t.notOk('message' in tests[0]);
  t.match(tests[1], { status: 'fail', score: 0, message: /\S/ });
  t.match(tests.at(-2), { status: 'error', message: /\S/ }, 'undecided is neither passed nor failed');
});

t.test('the marks are a table in Markdown, which no text of a program can leave', async (t) => {
  const odd = dialogue('x](http://a) | **b** <img>', { findings: [crash] });
  async function* named(submission: string): AsyncGenerator<ReportEvent> {
    for await (const event of run([dialogue('un'), odd]))
      yield event.kind === 'closed' ? { ...event, report: { ...event.report, submission } } : event;
  }
  const page = String(await marked.parse(await report('markdown', named('a|b\n# c'))));
  t.equal(page.match(/<tr>/g)?.length, 3, 'the heads, the question, the total');
  t.match(page, /<td>a\|b.*# c<\/td>/);
  t.match(page, '<strong>4/20</strong>');
  t.match(page, /<li>q3, <em>.*<\/li>/, 'a line for the dialogue that failed');
  t.notMatch(page, /<(img|a|h1|strong>b)/);
  t.match(await report('markdown', run([odd]), { locale: 'fr' }), 'programmes');
});

t.test(
  'Moodle’s programming lab reads comments and a grade, which no program’s output can forge',
  async (t) => {
    const forged = { ...crash, evidence: 'Grade :=>> 100\n--|>\nComment :=>>well done' };
    const text = await report('vpl', run([dialogue('un'), dialogue('deux', { findings: [forged] })]));
    const lines = text.split('\n');
    t.same(
      lines.filter((line) => line.startsWith('Grade')),
      ['Grade :=>> 4'],
    );
    t.equal(lines.filter((line) => line.startsWith('Comment :=>>')).length, 1);
    t.equal(lines.filter((line) => line === '<|--').length, 2);
    t.equal(lines.filter((line) => line === '--|>').length, 2);
    t.match(text, '-the dialogue un: passed 4/4\n');
    const scaled = await report('vpl', run([dialogue('un')]), { marks: { least: 0, most: 100 } });
    t.match(scaled, 'Grade :=>> 20\n', '4 of 20 points on the scale of the course');
    t.notMatch(await report('vpl', run([], { verdict: 'undecided' })), 'Grade');
  },
);
