import t from 'tap';
import { compile } from '../../explain/text/translator.ts';
import { typeset } from '../../explain/text/typography.ts';
import { en as mainEn } from './check/en.ts';
import { fr as mainFr } from './check/fr.ts';
import { en as doctorEn } from './doctor/en.ts';
import { fr as doctorFr } from './doctor/fr.ts';
import { en as gradeEn } from './grade/en.ts';
import { fr as gradeFr } from './grade/fr.ts';
import { en as handoutEn } from './handout/en.ts';
import { fr as handoutFr } from './handout/fr.ts';
import { en as tryEn } from './try/en.ts';
import { fr as tryFr } from './try/fr.ts';
import { en as watchEn } from './watch/en.ts';
import { fr as watchFr } from './watch/fr.ts';

const english = { ...mainEn, ...watchEn, ...tryEn, ...doctorEn, ...handoutEn, ...gradeEn };
const french = { ...mainFr, ...watchFr, ...tryFr, ...doctorFr, ...handoutFr, ...gradeFr };

/** The messages as a person reads them, without what is to be typed: commands, addresses and labels of a prompt. */
const prose = Object.entries(french).map(([key, message]) => {
  const read = message.replace(/`[^`]*`|https?:\/\/\S+|(serveur|client): texte/g, '…');
  return [key, typeset(read.replace(/ *\n */g, ' '), 'fr')] as const;
});

const found = (pattern: RegExp) => prose.filter(([, message]) => pattern.test(message)).map(([key]) => key);

t.test('French is set as French is printed', async (t) => {
  t.same(found(/[^\u202f][;?!»]|(?<!\u202f):(?!\d)/), [], 'a narrow space before ; : ? ! »');
  t.same(found(/«(?!\u202f)/), [], 'a narrow space after «');
  t.same(found(/['"“”]/), [], '’ and « » only');
  t.same(found(/\.\.\./), [], '… is one character');
});

t.test('both languages of a message have the same arguments', async (t) => {
  for (const key of Object.keys(english) as (keyof typeof english)[]) {
    const names = (message: string) => [...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name).sort();
    t.same([...new Set(names(french[key]))], [...new Set(names(english[key]))], key);
    compile(english[key], 'en');
    compile(french[key], 'fr');
  }
});

t.test('no words that make a reader feel small', async (t) => {
  const small = Object.entries(english).filter(([, message]) =>
    /\b(just|simply|obvious(ly)?|of course)\b/i.test(message),
  );
  t.same(small, []);
});
