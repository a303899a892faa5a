import t from 'tap';
import { compile } from '../text/translator.ts';
import { typeset } from '../text/typography.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The messages as they are printed. */
const printed = Object.entries(fr).map(
  ([key, message]) => [key, typeset(message.replace(/ *\n */g, ' '), 'fr')] as const,
);

const found = (pattern: RegExp) => printed.filter(([, message]) => pattern.test(message)).map(([key]) => key);

t.test('French is set as French is printed', async (t) => {
  t.same(found(/[^\u202f][;?!»]|(?<![\u202f}]):(?!\d)/), [], 'a narrow space before ; : ? ! »');
  t.same(found(/«(?!\u202f)/), [], 'a narrow space after «');
  t.same(found(/['"“”]/), [], '’ and « » only');
});

t.test('both languages of a message have the same arguments', async (t) => {
  for (const key of Object.keys(en) as (keyof typeof en)[]) {
    const names = (message: string) => [...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name).sort();
    t.same([...new Set(names(fr[key]))], [...new Set(names(en[key]))], key);
    compile(en[key], 'en');
    compile(fr[key], 'fr');
  }
});
