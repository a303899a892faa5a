import t from 'tap';
import { asked, chat, findingOf, shownInstead } from './chat.ts';
import { dialogueOf } from './literal-dialogue.ts';
import { at, closed, connected, ended, probe, rest, sent, showed } from './literal-transcript.ts';

t.test(
  'question 3: a line that is shown once its program has read the keyboard is out of turn',
  async (t) => {
    const keyboardFirst = rest(['keyboard'], ['server']);
    const then = [probe('server', 'essai'), sent('server', 'essai\n'), showed('server', 'bonjour 12\n')];
    const events = [...asked, ...at(3, sent('client', 'bonjour 12\n'), keyboardFirst, ...then)];
    t.match(findingOf(chat, events), { code: 'line-out-of-turn', actors: ['server'] });
    t.match(findingOf(chat, events, { rule: 'shows' }), { code: 'line-late' });
  },
);

t.test('a Buffer as Node shows it is bytes', async (t) => {
  t.match(shownInstead('<Buffer 62 6f 6e 6a 6f 75 72 20 31 32 0a>\n'), { code: 'bytes-shown' });
  t.not(shownInstead('<Buffer 0a>\n')?.code, 'bytes-shown');
});

t.test(
  'bytes and spelled-out pieces are known as such, though each stands on a line of its own',
  async (t) => {
    const drip = dialogueOf(['client drips salut+12', 'server shows salut+12'], { client: 'peer' });
    const shown = (text: string) =>
      findingOf(drip, [
        ...at(0, sent('client', 'salut 12\n'), showed('server', text)),
        ...at(1, rest(['client'], 'peer')),
      ]);
    t.match(shown('<Buffer 73 61 6c>\n<Buffer 75 74 20 31 32 0a>\n'), { code: 'bytes-shown' });
    t.match(shown("b'salu'\nb't 12\\n'\n"), { code: 'bytes-shown' });
    t.match(shown("[ 'salu' ]\n[ 't 12\\n' ]\n"), { code: 'line-altered', escapes: [{ character: '\n' }] });
    t.not(shown("[ 's' ]\n[ 'a' ]\n")?.code, 'line-altered');
  },
);

t.test('a line that is missing while a later one is shown was passed over', async (t) => {
  const three = dialogueOf(['client sends together un+12 / deux+34 / trois+56', 'server shows un+12'], {
    client: 'peer',
  });
  const play = (text: string) =>
    findingOf(
      three,
      [
        ...at(0, sent('client', 'un 12\ndeux 34\ntrois 56\n'), showed('server', text)),
        ...at(1, rest(['client', 'keyboard'], 'peer')),
      ],
      { rule: 'speaks at any time' },
    );
  t.match(play('deux 34\n'), { code: 'line-missing', lost: 'skipped', shown: 'deux 34', actors: ['server'] });
  t.notHas(play(''), { lost: 'skipped' });
});

t.test('a piece that is shown as a line is a line split, though the rest comes only later', async (t) => {
  const pieces = dialogueOf(
    [
      'client sends part of bonjour tout+12',
      'client sends rest of bonjour tout+12',
      'server shows bonjour tout+12',
    ],
    { client: 'peer' },
  );
  const events = [
    ...at(0, sent('client', 'bonjour '), showed('server', 'bonjour \n')),
    ...at(1, sent('client', 'tout 12\n')),
    ...at(2, rest(['keyboard'], 'peer')),
    ...at(3, probe('server', 'essai'), showed('server', 'tout 12\n')),
  ];
  t.match(findingOf(pieces, events), { code: 'line-split', pieces: ['bonjour ', 'tout 12'] });
});

t.test(
  'a program that ends after the other side has left does not end too early, and the line is missing',
  async (t) => {
    const unfinished = dialogueOf(
      ['client connects', 'client sends unfinished x+12', 'client closes', 'server shows x+12'],
      {
        client: 'peer',
      },
    );
    const over = rest('ended', 'peer', 'ended');
    const play = (...left: Parameters<typeof at>[1][]) =>
      findingOf(unfinished, [
        ...at(0, connected()),
        ...at(1, sent('client', 'x 12')),
        ...at(2, ...left),
        ...at(3, ended('server', 0), over),
      ]);
    t.match(play(closed('client', 'connection')), {
      code: 'line-missing',
      actors: ['server'],
      lost: 'unfinished',
    });
    t.match(play(), { code: 'ended-early', actors: ['server'] });
  },
);

t.test('a program that leaves, and ends once the other side has left too, ends too early', async (t) => {
  const gone = at(3, rest(['keyboard'], 'ended'));
  const play = (...order: Parameters<typeof at>[1][]) =>
    findingOf(chat, [...asked, ...at(3, ...order), ...gone], { rule: 'speaks at any time' });
  const [left, answer] = [closed('client', 'connection'), closed('server', 'connection')];
  const over = ended('client', 0);
  for (const order of [
    [left, answer, over],
    [left, over, answer],
  ])
    t.match(play(...order), { code: 'ended-early', actors: ['client'] });
  t.not(play(answer, left, over)?.code, 'ended-early');
});
