import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import t, { type Test } from 'tap';
import { Parser } from 'tap-parser';
import xmllint from 'xmllint-wasm';
import { holdsAlways } from '../model/holds-always.sample.ts';
import { locales } from '../model/locale.ts';
import { dialogueReports, fuzzed } from './fuzz.sample.ts';
import { run } from './report.sample.ts';
import { report } from './reported.sample.ts';
import type { ReporterName } from './reporters.ts';
import { widthOf } from './text/width.ts';

/** Characters that a terminal obeys, and halves of surrogate pairs, which UTF-8 cannot write. */
const obeyed = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/u;

const runs = fc.record({
  dialogues: fc.array(dialogueReports, { minLength: 1, maxLength: 3 }),
  locale: fc.constantFrom(...locales),
  width: fc.integer({ min: 20, max: 200 }),
  verbose: fc.boolean(),
  ascii: fc.boolean(),
});

type Run = typeof runs extends fc.Arbitrary<infer Value> ? Value : never;

function reportOf(name: ReporterName, { dialogues, ...options }: Run, more = {}): Promise<string> {
  return report(name, run(dialogues), { ...options, ...more });
}

async function holds(t: Test, check: (one: Run) => Promise<void> | void, share = 1) {
  await holdsAlways(
    t,
    fc.asyncProperty(runs, async (one) => void (await check(one))),
    fuzzed(30, share),
  );
}

function refute(text: string, pattern: RegExp): void {
  const found = pattern.exec(text);
  if (found)
    throw new Error(`${JSON.stringify(text.slice(Math.max(0, found.index - 60), found.index + 60))}`);
}

t.test('whatever a program prints and files are called, a terminal shows it and obeys nothing', async (t) => {
  await holds(t, async (one) => {
    for (const plain of [true, false]) {
      const text = await reportOf('terminal', one, { plain });
      refute(text, obeyed);
      const wide = text.split('\n').find((line) => widthOf(line) > one.width);
      // A character of two columns may stand alone on a line even where only one column is free.
      if (wide !== undefined && !plain) throw new Error(`${widthOf(wide)} columns of ${one.width}: ${wide}`);
    }
  });
});

t.test('whatever is reported, the JSON report is what its schema says', async (t) => {
  const schema = JSON.parse(
    await readFile(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'),
  );
  const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);
  await holds(t, async (one) => {
    const text = await reportOf('json', one);
    refute(text, obeyed);
    if (!validate(JSON.parse(text))) throw new Error(JSON.stringify(validate.errors));
  });
});

t.test('whatever is reported, Gradescope, VPL and TAP read one result a dialogue', async (t) => {
  await holds(t, async (one) => {
    const gradescope = await reportOf('gradescope', one);
    refute(gradescope, obeyed);
    const { tests } = JSON.parse(gradescope);
    if (tests.length !== one.dialogues.length) throw new Error(`${tests.length} tests`);
    const vpl = await reportOf('vpl', one);
    refute(vpl, obeyed);
    const lines = vpl.split('\n');
    for (const sign of ['<|--', '--|>'])
      if (lines.filter((line) => line === sign).length !== one.dialogues.length) throw new Error(vpl);
    if (lines.filter((line) => line.startsWith('Grade')).length > 1) throw new Error(vpl);
    const tap = await reportOf('tap', one);
    refute(tap, obeyed);
    const seen = Parser.parse(tap, { strict: true });
    const child = seen.find(([kind]) => kind === 'child')?.[1] as typeof seen;
    const points = child.filter(([kind]) => kind === 'assert').length;
    if (points !== one.dialogues.length || seen.some(([kind]) => kind === 'extra')) throw new Error(tap);
  });
});

t.test(
  'whatever is reported, JUnit’s readers accept it, and no text of it is markup in the page',
  async (t) => {
    const schema = await readFile(new URL('../../schema/junit.xsd', import.meta.url), 'utf8');
    await holds(
      t,
      async (one) => {
        const contents = await reportOf('junit', one);
        const xml = [{ fileName: 'report.xml', contents }];
        const { valid, errors } = await xmllint.validateXML({ xml, schema: [schema] });
        if (!valid) throw new Error(errors.map(({ message }) => message).join('\n'));
        const html = await reportOf('html', one);
        refute(html, /<script>alert|<img|[\u202a-\u202e\u2066-\u2069]/);
      },
      0.1,
    );
  },
);
