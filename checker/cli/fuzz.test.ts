import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import t from 'tap';
import { readDialogues } from '../check/find/read-dialogues.ts';
import { DialogueError } from '../dialogue/dialogue-error.ts';
import { parseDialogue } from '../dialogue/parse.ts';
import { UsageError } from '../model/fault.ts';
import { holdsAlways } from '../model/holds-always.sample.ts';
import { locales } from '../model/locale.ts';
import { anything, fuzzed } from '../report/fuzz.sample.ts';
import { readArguments } from './options/arguments.ts';
import { checkOptions } from './options/check-options.ts';
import { usageOf } from './options/usage.ts';
import { sayIn } from './words/check/say.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const obeyed = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/u;

/** Throws unless the error becomes a message whose lines a terminal can show; an error without a message is a fault. */
function refuteLines(error: unknown, locale: 'en' | 'fr'): void {
  const usage = usageOf(error, locale);
  if (usage === undefined || usage === '') throw error;
  for (const line of usage.split('\n')) if (obeyed.test(line)) throw new Error(JSON.stringify(usage));
}

t.test('any words after a command are read or refused in one line', async (t) => {
  const names = [...Object.keys(checkOptions).map((name) => `--${name}`), '--', '-x', '--no-watch'];
  const values = [
    'q1',
    'Q3',
    '4',
    'json',
    'json=',
    '=',
    'fr',
    '0',
    '-1',
    '1e9',
    '99999999999999999999',
    '',
    ' ',
  ];
  const word = fc.oneof(fc.constantFrom(...names, ...values), anything);
  const words = fc.array(
    fc.oneof(
      word,
      fc.tuple(word, word).map((two) => two.join('=')),
    ),
    { maxLength: 6 },
  );
  await holdsAlways(
    t,
    fc.property(words, fc.constantFrom(...locales), (given, locale) => {
      try {
        readArguments(given, sayIn(locale));
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        if (error.message.includes('\n')) throw new Error(JSON.stringify(error.message));
        refuteLines(error, locale);
      }
    }),
    fuzzed(1000),
  );
});

t.test('a dialogue of the lab with anything changed is read, or refused line by line', async (t) => {
  const lab = readDialogues('q3', { folder: `${root}/fixtures/dialogues`, cwd: root });
  const sources = await Promise.all(lab.map(({ file }) => readFile(`${root}/${file}`, 'utf8')));
  const change = fc.record({ at: fc.nat(), length: fc.nat(9), text: anything });
  await holdsAlways(
    t,
    fc.property(
      fc.constantFrom(...sources),
      fc.array(change, { maxLength: 4 }),
      anything,
      (source, changes, file) => {
        const changed = changes.reduce((text, { at, length, text: put }) => {
          const from = at % (text.length + 1);
          return text.slice(0, from) + put + text.slice(from + length);
        }, source);
        try {
          parseDialogue(changed, file);
        } catch (error) {
          if (!(error instanceof DialogueError)) throw error;
          const lines = changed.split(/\r\n|\n|\r/u).length;
          for (const { line, message } of error.problems)
            if (line < 1 || line > lines || obeyed.test(message))
              throw new Error(`${line} of ${lines}: ${message}`);
          refuteLines(error, 'en');
        }
      },
    ),
    fuzzed(1000),
  );
});
