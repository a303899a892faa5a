import t from 'tap';
import { holdArguments, holdFrench } from '../../explain/text/tables.sample.ts';
import { en as mainEn } from './check/en.ts';
import { fr as mainFr } from './check/fr.ts';
import { en as doctorEn } from './doctor/en.ts';
import { fr as doctorFr } from './doctor/fr.ts';
import { en as gradeEn } from './grade/en.ts';
import { fr as gradeFr } from './grade/fr.ts';
import { en as handoutEn } from './handout/en.ts';
import { fr as handoutFr } from './handout/fr.ts';
import { en as queueEn } from './queue/en.ts';
import { fr as queueFr } from './queue/fr.ts';
import { en as tryEn } from './try/en.ts';
import { fr as tryFr } from './try/fr.ts';
import { en as watchEn } from './watch/en.ts';
import { fr as watchFr } from './watch/fr.ts';

const english = { ...mainEn, ...watchEn, ...tryEn, ...doctorEn, ...handoutEn, ...gradeEn, ...queueEn };
const french = { ...mainFr, ...watchFr, ...tryFr, ...doctorFr, ...handoutFr, ...gradeFr, ...queueFr };

/** A message without what is to be typed: commands, addresses, times and labels of a prompt. */
const prose = (message: string) =>
  message.replace(/`[^`]*`|(https?|rediss?):\/\/\S+|(serveur|client): texte|\d\d:\d\d/g, '…');

t.test('French is set as French is printed', async (t) => holdFrench(t, french, prose));

t.test('both languages of a message have the same arguments', async (t) =>
  holdArguments(t, { en: english, fr: french }),
);

t.test('no words that make a reader feel small', async (t) => {
  const small = Object.entries(english).filter(([, message]) =>
    /\b(just|simply|obvious(ly)?|of course)\b/i.test(message),
  );
  t.same(small, []);
});
