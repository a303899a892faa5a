import t from 'tap';
import { holdArguments, holdFrench } from '../text/tables.sample.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** A message without the place in a file with which it begins, and times of the day. */
const prose = (message: string) => message.replace(/\{path\}:(?:\{line\}|1)|\d\d:\d\d/g, '…');

t.test('French is set as French is printed', async (t) => holdFrench(t, fr, prose));

t.test('both languages of a message have the same arguments', async (t) => holdArguments(t, { en, fr }));
