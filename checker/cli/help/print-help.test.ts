import t from 'tap';
import { locales } from '../../model/locale.ts';
import { learnWidths, widthOf } from '../../report/text/width.ts';
import { openLab } from '../../submissions/open-lab.ts';
import { checkHelp } from '../check/check-help.ts';
import { doctorHelp } from '../doctor/doctor-help.ts';
import { handoutHelp } from '../handout/handout-help.ts';
import { judgeHelp } from '../judge/judge-help.ts';
import { tryHelp } from '../try/try-help.ts';
import { printHelp } from './print-help.ts';

const { lab } = await openLab('.', process.cwd());
await learnWidths();

const pages = {
  check: checkHelp,
  try: tryHelp,
  judge: judgeHelp,
  handout: handoutHelp,
  doctor: doctorHelp(lab),
};
const facts = { questions: lab.questions.map(({ id }) => id), example: 'q3', port: lab.port };

for (const [command, page] of Object.entries(pages)) {
  for (const locale of locales) {
    const help = printHelp(command, page, { locale, ...facts });
    const lines = help.split('\n');

    t.test(
      `the help of ${command} (${locale}) fits in 80 columns, and every name in it is filled in`,
      async (t) => {
        t.same(
          lines.filter((line) => widthOf(line) > 80),
          [],
        );
        t.notMatch(help, /[{}\u00a0]|undefined/);
      },
    );

    t.test(
      `the help of ${command} (${locale}) has every option, with its choices and its default`,
      async (t) => {
        const text = help.replace(/\s+/g, ' ');
        for (const { options } of page.sections) {
          for (const [name, { reader, default: usual }] of Object.entries(options)) {
            t.match(help, new RegExp(`^  --${name}\\b`, 'm'));
            if (reader?.choices && name !== 'locale')
              for (const word of reader.choices) t.ok(text.includes(word), `${name}: ${word}`);
            if (usual !== undefined)
              t.ok(text.includes(`(${usual} ${locale === 'fr' ? 'par défaut' : 'if left out'})`), name);
          }
        }
        t.match(help, /^ {2}npm run /m, 'there is an example');
      },
    );
  }

  t.test(`the French help of ${command} is set as French is printed`, async (t) => {
    const help = printHelp(command, page, { locale: 'fr', ...facts });
    const prose = help.replace(/--report \S+|^ {2}npm run .*$|(serveur|client): texte|https?:\S+/gm, '…');
    t.same(prose.match(/.*([^\u202f][;?!»]|(?<!\u202f):).*/g) ?? [], [], 'a narrow space before ; : ? ! »');
    t.same(prose.match(/.*(«(?!\u202f)|['"“”]|\.\.\.).*/g) ?? [], []);
  });
}
