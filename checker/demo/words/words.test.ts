import t from 'tap';
import { compile } from '../../explain/text/translator.ts';
import { typeset } from '../../explain/text/typography.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { sayShown } from './say.ts';

t.test('a message is said in the language that is asked for', async (t) => {
  t.equal(sayShown('en')('proof.bytes', { bytes: 1 }), '1 byte');
  t.equal(sayShown('fr')('proof.bytes', { bytes: 0 }), '0 octet');
});

const keys = Object.keys(en) as (keyof typeof en)[];

t.test('both languages of a message have the same arguments', async (t) => {
  for (const key of keys) {
    const names = (message: string) => [...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name).sort();
    t.same([...new Set(names(fr[key]))], [...new Set(names(en[key]))], key);
    compile(en[key], 'en');
    compile(fr[key], 'fr');
  }
});

t.test('French is set as French is printed', async (t) => {
  for (const key of keys) {
    const message = typeset(fr[key].replace(/\{\w+, (?:plural|select),/g, '{'), 'fr');
    t.notMatch(message, /[^\u202f][;:?!»]|«(?!\u202f)|['"“”]|\.\.\./, key);
  }
});

t.test('no words that make a reader feel small', async (t) => {
  for (const key of keys) t.notMatch(en[key], /\b(just|simply|obvious(ly)?|of course|wrong)\b/i, key);
});
