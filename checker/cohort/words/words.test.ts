import t from 'tap';
import { holdArguments, holdFrench, holdKindness } from '../../explain/text/tables.sample.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

t.test('both languages of a message have the same arguments', async (t) => holdArguments(t, { en, fr }));

t.test('French is set as French is printed', async (t) => holdFrench(t, fr));

t.test('no words that make a reader feel small', async (t) => holdKindness(t, en));
