import t from 'tap';
import { holdArguments, holdFrench, holdKindness } from '../../explain/text/tables.sample.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { sayShown } from './say.ts';

t.test('a message is said in the language that is asked for', async (t) => {
  t.equal(sayShown('en')('proof.bytes', { bytes: 1 }), '1 byte');
  t.equal(sayShown('fr')('proof.bytes', { bytes: 0 }), '0 octet');
});

t.test('both languages of a message have the same arguments', async (t) => holdArguments(t, { en, fr }));

t.test('French is set as French is printed', async (t) => holdFrench(t, fr));

t.test('no words that make a reader feel small', async (t) => holdKindness(t, en));
