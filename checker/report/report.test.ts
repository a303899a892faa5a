import { stripVTControlCharacters } from 'node:util';
import picocolors from 'picocolors';
import t from 'tap';
import { shareOf } from '../../test/share.ts';
import { sampleFinding } from '../model/finding.sample.ts';
import { locales } from '../model/locale.ts';
import { altered, crash, deadlock, dialogue, run, told } from './report.sample.ts';
import { everything, report } from './reported.sample.ts';
import { paintWith } from './text/paint.ts';
import { learnWidths, widthOf } from './text/width.ts';

await learnWidths();

t.test('a failure is told from its first act to the advice', async (t) => {
  t.equal(await report('terminal', run([dialogue('one'), dialogue('two', { findings: [deadlock] })])), told);
});

t.test('no line is wider than the terminal, and none of the program’s controls gets through', async (t) => {
  const all = [20, 40, 61, 80].flatMap((width) =>
    locales.flatMap((locale) => [
      { width, locale, verbose: true },
      { width, locale, ascii: true },
    ]),
  );
  for (const options of shareOf('widths of a terminal', all, (one) => JSON.stringify(one))) {
    const { width, locale } = options;
    const text = await report('terminal', run(everything()), options);
    const widest = Math.max(...text.split('\n').map(widthOf));
    t.ok(widest <= width, `${locale} at ${width}: ${widest}`);
    t.notMatch(text, /[^\P{Cc}\n]|[\u202e\ud83d]/u);
    t.notMatch(text, /undefined|\[object|\n\n\n/);
  }
});

t.test('colours add nothing to the words', async (t) => {
  const painted = await report('terminal', run(everything()), {
    paint: paintWith(picocolors.createColors(true)),
  });
  t.match(painted, '\x1b[31m');
  const bare = stripVTControlCharacters(painted).replace(/ +$/gm, '');
  t.equal(bare, await report('terminal', run(everything())));
});

t.test('what came instead is shown with its invisible characters, and they are explained', async (t) => {
  const text = await report('terminal', run([dialogue('one', { findings: [altered] })]));
  t.match(text, 'expected  deux··espaces 17\n');
  t.match(text, `got       deux espaces 17␍\n${' '.repeat(36)}^\n`);
  t.match(text, '(· is a space, ␍ is a carriage return, \\r)');
});

t.test('a cause that was explained before is referred to', async (t) => {
  const failing = (id: string) => dialogue(id, { findings: [deadlock] });
  const dialogues = [failing('un'), failing('deux'), failing('trois'), dialogue('quatre'), failing('cinq')];
  const text = await report('terminal', run(dialogues));
  const rows = text.split('\n').map((line) => line.replace(/ +(failed|passed) +(.*)$/, ' … $2').trim());
  const told = rows.join(' ').replace(/\s+/g, ' ');
  t.match(told, '✗ “the dialogue deux” and “the dialogue trois” fail … 0/8 83 ms for the same reason.');
  t.match(
    told,
    '✗ “the dialogue cinq” fails for the same reason as … 0/4 41 ms “the dialogue un” above: a deadlock.',
  );
  t.equal(text.split('GUIDE.md#deadlock').length, 2);
});

t.test('what a right run does not have is drawn, however early it came', async (t) => {
  const said = [
    { line: 9, actor: 'client', verb: 'types', text: 'un 12', state: 'met' },
    { line: 10, actor: 'server', verb: 'shows', text: 'un 12', state: 'met' },
    { line: 11, actor: 'client', verb: 'types', text: 'deux 34', state: 'met' },
    { line: 12, actor: 'server', verb: 'shows', text: 'deux 34', state: 'failed' },
  ] as const;
  const played = (wire: string) =>
    dialogue('one', {
      findings: [{ ...deadlock, code: 'line-missing', step: { file: 'one.dialogue', ...said[3] } }],
      story: said,
      transcript: [
        { ms: 1, step: 0, event: 'typed', actor: 'client', text: 'un 12\n' },
        { ms: 2, step: 1, event: 'sent', actor: 'client', text: wire },
        { ms: 3, step: 1, event: 'showed', actor: 'server', screen: 'stdout', text: 'un 12\n' },
        { ms: 4, step: 2, event: 'typed', actor: 'client', text: 'deux 34\n' },
        { ms: 5, step: 3, event: 'at-rest', actor: 'stage', decided: 'at-rest', standings: [] },
      ],
    });
  const right = await report('terminal', run([played('un 12\n')]));
  t.match(right, 'what came before went well');
  t.notMatch(right, '── un 12⏎');
  const strange = await report('terminal', run([played('un 12\n\n')]));
  t.match(strange, '── un 12⏎⏎');
});

t.test(
  'an exploration without a failure gives its numbers of dialogues and acts in place of a title',
  async (t) => {
    const held = (played: number) =>
      run([dialogue('explored', { explored: { dialogues: played, acts: 17, asked: 5 } })]);
    t.match(await report('terminal', held(5)), '5 dialogues explored, 17 acts');
    t.match(await report('html', held(2), { locale: 'fr' }), '2 sur 5 dialogues explorés, 17 actes');
    t.equal(
      JSON.parse(await report('json', held(1))).reports[0].dialogues[0].title,
      '1 of 5 dialogues explored, 17 acts',
    );
  },
);

t.test('dialogues that were not played take one line', async (t) => {
  const skipped = { verdict: 'skipped' } as const;
  const text = await report(
    'terminal',
    run([dialogue('un', { findings: [crash] }), dialogue('a', skipped), dialogue('b', skipped)]),
  );
  t.match(text, '  –  2 dialogues were not played: fix what is above first.\n');
});

t.test('an untouched submission is told what to do', async (t) => {
  const untouched = { ...sampleFinding('untouched'), actors: ['client', 'server'] } as const;
  const text = await report('terminal', run([dialogue('un', { findings: [untouched], story: [] })]), {
    locale: 'fr',
  });
  t.match(
    text,
    '     1. Lisez exercises/q3/README.fr.md\u202f: on y trouve ce qu’il faut écrire.\n     2. Ouvrez exercises/q3/python/client.py',
  );
});

t.test('sentences for a screen reader hold no drawing and no sign', async (t) => {
  for (const locale of locales) {
    const text = await report('terminal', run(everything()), { locale, plain: true });
    t.notMatch(text, /[\u2190-\u25ff\u2400-\u27bf·␍⏎]|undefined/u);
    t.match(
      text,
      locale === 'en' ? /What came instead: “deux espaces 17 \[carriage return\]”/ : /\[2 espaces\]/,
    );
  }
});

t.test('a machine that cannot listen to the wire says so, once', async (t) => {
  const conditions = { rest: 'proof', network: 'shared' } as const;
  const dialogues = ['un', 'deux'].map((id) =>
    dialogue(id, { findings: [id === 'un' ? altered : sampleFinding('line-split')] }),
  );
  const text = await report('terminal', run(dialogues, { conditions }));
  t.equal(text.replace(/\s+/g, ' ').split('does not let the checker listen').length, 2);
  t.notMatch(text, 'nothing is sent', 'what is not known is not said');
});

t.test('a program’s output and a file’s name are never markup in the page', async (t) => {
  const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&';
  const finding = { ...altered, text: evil, shown: `${evil}!`, evidence: evil } as const;
  const where = altered.where.map((one) => ({ ...one, file: evil, line: 1, text: evil }));
  const shown = { ms: 1, step: 3, event: 'showed', actor: 'server', screen: 'stdout', text: evil } as const;
  const transcript = [...dialogue('x').transcript, shown, { ...shown, screen: 'stderr' } as const];
  const told = dialogue(evil, {
    findings: [{ ...finding, where }, crash],
    title: { en: evil, fr: evil },
    transcript,
  });
  for (const name of ['html', 'junit'] as const) {
    const text = await report(name, run([told]));
    t.notMatch(text, /<script>alert|<img|onerror="/, name);
    t.match(text, '&lt;script&gt;alert(1)&lt;/script&gt;', name);
  }
  t.match(await report('html', run([told])), /default-src 'none'|default-src &#39;none&#39;/);
});
