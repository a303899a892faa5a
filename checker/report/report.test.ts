import { readFile } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import picocolors from 'picocolors';
import t from 'tap';
import { Parser } from 'tap-parser';
import { locales } from '../explain/locale.ts';
import { findingCodes } from '../model/finding.ts';
import type { DialogueReport } from '../model/report.ts';
import { paintWith, plainPaint } from './paint.ts';
import { altered, crash, deadlock, dialogue, run, told } from './report.sample.ts';
import type { ReporterOptions } from './reporter.ts';
import { type ReporterName, reporters } from './reporters.ts';
import { widthOf } from './wrap.ts';

const plain: ReporterOptions = {
  locale: 'en',
  paint: plainPaint,
  width: 80,
  verbose: false,
  ascii: false,
  plain: false,
  at: new Date('2026-10-08T09:30:00Z'),
  page: async () => ({ style: '', script: '' }),
};

async function report(
  name: ReporterName,
  events: ReturnType<typeof run>,
  more: Partial<ReporterOptions> = {},
) {
  const reporter = await reporters[name]();
  const texts: string[] = [];
  for await (const text of reporter(events, { ...plain, ...more })) {
    texts.push(text);
  }
  return texts.join('');
}

const everything = (): readonly DialogueReport[] => [
  dialogue('one'),
  ...findingCodes.map((code) => dialogue(code, { findings: [{ ...altered, code }] })),
  dialogue('deadlock', { findings: [deadlock, altered] }),
  dialogue('crash', { findings: [crash], level: 'robust' }),
  dialogue('busy', { findings: [{ ...altered, code: 'busy', decided: 'patience' }], verdict: 'undecided' }),
  dialogue('unplayed', { verdict: 'skipped' }),
];

t.test('a failure is told from its first act to the advice', async (t) => {
  t.equal(await report('terminal', run([dialogue('one'), dialogue('two', { findings: [deadlock] })])), told);
});

t.test('no line is wider than the terminal, and none of the program’s controls gets through', async (t) => {
  for (const width of [20, 40, 61, 80]) {
    for (const locale of locales) {
      for (const flags of [{ verbose: true }, { ascii: true }]) {
        const text = await report('terminal', run(everything()), { width, locale, ...flags });
        const widest = Math.max(...text.split('\n').map(widthOf));
        t.ok(widest <= width, `${locale} at ${width}: ${widest}`);
        t.notMatch(text, /[^\P{Cc}\n]|[\u202e\ud83d]/u);
        t.notMatch(text, /undefined|\[object|\n\n\n/);
      }
    }
  }
});

t.test('colours add nothing to the words', async (t) => {
  const painted = await report('terminal', run(everything()), {
    paint: paintWith(picocolors.createColors(true)),
  });
  t.match(painted, '\x1b[31m');
  const bare = stripVTControlCharacters(painted).replace(/ +$/gm, '');
  t.equal(bare, await report('terminal', run(everything())));
});

t.test('what came instead is shown with its invisible characters, and they are explained', async (t) => {
  const text = await report('terminal', run([dialogue('one', { findings: [altered] })]));
  t.match(text, 'expected  deux··espaces 17\n');
  t.match(text, `got       deux espaces 17␍\n${' '.repeat(36)}^\n`);
  t.match(text, '(· is a space, ␍ is a carriage return (\\r))');
});

t.test('a cause that was explained is referred to', async (t) => {
  const findings = [deadlock];
  const text = await report('terminal', run([dialogue('un', { findings }), dialogue('deux', { findings })]));
  t.match(text.replace(/\s+/g, ' '), 'The same cause also fails “the dialogue deux”.');
  t.equal(text.split('GUIDE.md#deadlock').length, 2);
});

t.test('what was not played takes one line', async (t) => {
  const skipped = { verdict: 'skipped' } as const;
  const text = await report(
    'terminal',
    run([dialogue('un', { findings: [crash] }), dialogue('a', skipped), dialogue('b', skipped)]),
  );
  t.match(text, '  –  2 dialogues were not played: first the above has to be fixed.\n');
});

t.test('who has started nothing reads what to do', async (t) => {
  const untouched = { ...deadlock, code: 'untouched', where: [] } as const;
  const text = await report('terminal', run([dialogue('un', { findings: [untouched], story: [] })]), {
    locale: 'fr',
  });
  t.match(
    text,
    '     1. Lisez exercises/q3/README.fr.md\u202f: on y trouve ce qu’il faut écrire.\n     2. Ouvrez exercises/q3/python/client.py',
  );
});

t.test('the JSON report is what its schema says, and the schema knows every field', async (t) => {
  const schema = await readFile(new URL('../../schema/report.schema.json', import.meta.url), 'utf8');
  const closed = JSON.parse(schema, (_key, value) =>
    'properties' in Object(value) ? { additionalProperties: false, ...value } : value,
  );
  closed.$defs.event.properties.standings.items = true;
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(closed);
  const text = await report('json', run(everything()), { locale: 'fr' });
  t.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors, null, 2));
  t.same(closed.$defs.finding.properties.code.enum, findingCodes);
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
    diag: { code: findingCodes[0], actual: 'deux espaces 17\r' },
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
