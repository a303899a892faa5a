import t from 'tap';
import xmllint from 'xmllint-wasm';
import { locales } from '../../model/locale.ts';
import { cells } from '../cells.ts';
import { sampleMoment, sampleProcess, showed } from '../moment.sample.ts';
import { type Fate, fates, type Moment } from '../moment.ts';
import type { DrawnPair } from './drawn-pair.ts';
import { momentDrawing } from './moment-drawing.ts';
import { runDrawing } from './run-drawing.ts';

const hostile = '</text><script>alert(1)</script> & "\u202e\u0007 é 好 🙂';
const file = (role: string) => ({ file: `${role}.py`, text: `line = 1\n${hostile}\n`.repeat(20) });
const drawings = { run: runDrawing, moment: momentDrawing };

function pairWith(moment: Moment, cell: DrawnPair['cell'] = cells['network-network']): DrawnPair {
  return { cell, sources: { client: file('client'), server: file('server') }, moment };
}

/** A schema that allows everything, so that only what is well-formed is judged. */
const anyXml = {
  fileName: 'any.xsd',
  contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2000/svg">
<xs:element name="svg"><xs:complexType><xs:sequence><xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element></xs:schema>`,
};

const moments: readonly Moment[] = [
  sampleMoment({ state: 'moves', client: { phase: 'off', waitsFor: [] }, server: { phase: 'starts' } }),
  sampleMoment({ client: { phase: 'ended', waitsFor: [] }, server: { waitsFor: ['client', 'keyboard'] } }),
  sampleMoment({
    state: 'frozen',
    server: { phase: 'frozen', unread: 9 },
    client: { screen: showed(hostile), keyboard: { waiting: [hostile], closed: false } },
    sent: [['client', hostile]],
  }),
  ...fates.map((fate): Moment => ({ ...sampleMoment({}), fate })),
];

t.test('a drawing is one well-formed file that asks for nothing, whatever a program says', async (t) => {
  const xml = Object.entries(drawings).flatMap(([name, drawing]) =>
    moments.map((moment, index) => ({
      fileName: `${name}-${index}.svg`,
      contents: drawing(pairWith(moment), 'fr'),
    })),
  );
  const { valid, errors } = await xmllint.validateXML({ xml, schema: anyXml });
  t.ok(valid, errors.map(({ message }) => message).join('\n'));
  for (const { fileName, contents } of xml) {
    t.notMatch(contents, /<script|href|url\(|@import|src=/, fileName);
    t.notMatch(contents, /font-family="(?!sans-serif"|monospace")/, `${fileName}: fonts by their kind`);
  }
});

t.test('a drawing says in both languages who waits for whom, and what becomes of it', async (t) => {
  const said: Readonly<Record<Fate, readonly [en: string, fr: string]>> = {
    works: ['It works', 'Cela marche'],
    deadlock: ['Deadlock', 'Interblocage'],
    crossed: ['Lines crossed', 'Lignes croisées'],
    swapped: ['Roles swapped', 'Rôles inversés'],
    free: ['Each side speaks at any time', 'Chaque côté parle quand il veut'],
  };
  for (const drawing of Object.values(drawings)) {
    for (const fate of [...fates, 'free'] as const) {
      for (const [index, locale] of locales.entries()) {
        const svg = drawing(pairWith({ ...sampleMoment({}), fate }), locale);
        t.match(svg, said[fate][index]);
        t.match(svg, locale === 'en' ? 'The client waits for the server.' : 'Le client attend le serveur.');
      }
    }
  }
});

t.test('the line in which a program stands is marked, however long its source', async (t) => {
  const text = Array.from({ length: 200 }, (_, index) => `line_${index + 1}()`).join('\n');
  for (const line of [1, 14, 100, 200]) {
    const place = { file: 'client.py', line };
    const moment = sampleMoment({ client: { processes: [{ ...sampleProcess, place }] } });
    const pair = {
      ...pairWith(moment),
      sources: { client: { file: 'client.py', text }, server: file('server') },
    };
    const marked = [...momentDrawing(pair, 'en').matchAll(/font-weight="bold"[^>]*>line_(\d+)\(\)</g)];
    t.same(
      marked.map(([, number]) => Number(number)),
      [line],
    );
  }
});

t.test('every colour of a drawing has its dark twin', async (t) => {
  const svg = runDrawing(pairWith(sampleMoment({})), 'en');
  const used = new Set(
    svg.match(/(?:fill|stroke)-[a-z-]+(?=[" ])/g)?.filter((name) => !/-(width|dasharray)$/.test(name)),
  );
  t.ok(used.size > 4);
  for (const name of used) t.match(svg, `.${name} {`);
});
