import t from 'tap';
import type { Happening } from '../../model/transcript.ts';
import { judge } from '../judge.ts';
import { asked, chat, findingOf, shownInstead } from './chat.ts';
import { dialogueOf } from './literal-dialogue.ts';
import { at, closed, probe, q3, received, rest, sent, showed, typed } from './literal-transcript.ts';

t.test('the screen shows what became of a line', async (t) => {
  t.match(shownInstead("Reçu : b'bonjour 12\\n'\n"), {
    code: 'bytes-shown',
    shown: "Reçu : b'bonjour 12\\n'",
  });
  for (const altered of [
    'BONJOUR 12\n',
    'bonjour  12\n',
    'b\0o\0n\0j\0o\0u\0r\0 \x001\x002',
    'bonjou\n',
    'onjour 12\n',
  ])
    t.match(
      shownInstead(altered),
      { code: 'line-altered', text: 'bonjour 12', shown: altered.trim() },
      altered,
    );
  for (const split of [
    'bonj\nour 12\n',
    '> bonj\n> our 12\n',
    'bonjour\n12\n',
    'b\no\nn\nj\no\nu\nr\n1\n2\n',
  ])
    t.equal(shownInstead(split)?.code, 'line-split', split);
  t.match(shownInstead('> bonjour 12\n', { strict: true }), {
    code: 'line-altered',
    shown: '> bonjour 12\n',
  });
  t.match(shownInstead('bonjour 12', { strict: true }), { code: 'no-newline', shown: 'bonjour 12' });
  t.equal(shownInstead('en attente\n')?.code, 'line-missing');
});

t.test('accents that were decoded in a wrong way are an altered line', async (t) => {
  const accents = dialogueOf(['client types "été à Noël"', 'server shows "été à Noël"'], { client: 'peer' });
  const code = (text: string) =>
    findingOf(accents, [
      ...at(0, sent('client', 'été à Noël\n')),
      ...at(1, showed('server', text), rest(['client'], 'peer')),
    ])?.code;
  for (const text of [
    'Ã©tÃ© Ã  NoÃ«l\n',
    '?t? ? No?l\n',
    '�t� � No�l\n',
    'ete a Noel\n',
    'été à Noël'.normalize('NFD'),
  ])
    t.equal(code(text), 'line-altered', text);
  t.equal(code("b'\\xc3\\xa9t\\xc3\\xa9 \\xc3\\xa0 No\\xc3\\xabl\\n'\n"), 'bytes-shown');
  t.equal(code('ét\n�\n� à Noël\n'), 'line-split');
});

t.test('the probes that the stage plays afterwards show why a line did not come', async (t) => {
  const stuck = [...asked, ...at(3, rest(['client'], ['server']))];
  t.match(
    findingOf(chat, [
      ...stuck,
      ...at(
        3,
        { ...closed('client', 'keyboard'), probe: true } as Happening,
        showed('server', 'bonjour 12\n'),
      ),
    ]),
    {
      code: 'line-late',
      until: 'input',
    },
  );
  const half = dialogueOf(['client sends unfinished bonjour+12', 'server shows bonjour+12'], {
    client: 'peer',
  });
  const unfinished = [...at(0, sent('client', 'bonjour 12')), ...at(1, rest(['client'], 'peer'))];
  t.equal(
    findingOf(half, [...unfinished, ...at(1, sent('client', '\n'), showed('server', 'bonjour 12\n'))])?.code,
    'no-newline',
  );
  t.equal(findingOf(half, unfinished)?.code, 'line-missing');
  const whole = [...at(0, sent('client', 'bonjour 12\n')), ...at(1, rest(['client'], 'peer'))];
  t.match(findingOf(half, [...whole, ...at(1, sent('client', '\n'), showed('server', 'bonjour 12\n'))]), {
    code: 'line-late',
    until: 'input',
  });
  const glued = [
    ...stuck,
    ...at(3, probe('client', 'essai'), sent('client', 'essai'), showed('server', 'bonjour 12essai\n')),
  ];
  t.match(findingOf(chat, glued), { code: 'no-newline', actors: ['client'] });
});

t.test('a line without its newline, on the wire and at the peer', async (t) => {
  const events = [...asked, ...at(3, sent('client', 'bonjour 12'), rest(['client'], ['server']))];
  t.match(findingOf(chat, events), {
    code: 'no-newline',
    actors: ['client'],
    text: 'bonjour 12',
    shown: 'bonjour 12',
  });
  const wire = dialogueOf(['client types un+12', 'server receives line un+12'], { server: 'peer' });
  const bare = (text: string) =>
    findingOf(wire, [
      ...at(0, typed('client', 'un 12')),
      ...at(1, received('server', text), rest('peer', ['keyboard'])),
    ]);
  t.match(bare('un 12'), { code: 'no-newline', actors: ['client'] });
  t.match(bare('un 12\0\0\n'), { code: 'line-altered', actors: ['client'] });
});

t.test('a line that was sent as several is split by the program that sent it', async (t) => {
  const said = dialogueOf(['client types un deux+12', 'server shows un deux+12']);
  const events = [
    ...at(0, typed('client', 'un deux 12\n'), sent('client', 'un\ndeux\n12\n')),
    ...at(1, showed('server', 'un\ndeux\n12\n'), rest(['client'], ['keyboard'])),
  ];
  const { findings } = judge(said, { events, stoppedAt: 1, wired: true }, q3);
  t.match(findings[0], { code: 'line-split', actors: ['client'], seen: 'on the wire' });
  t.same(findings[0]?.code === 'line-split' && findings[0].pieces, ['un', 'deux', '12']);
});

t.test('a program that sleeps is said to, and not to have kept the line', async (t) => {
  const asleep = { ...rest(['clock'], ['keyboard'], 'patience'), early: true } as Happening;
  const events = [...asked, ...at(3, sent('client', 'bonjour 12\n'), asleep)];
  t.match(findingOf(chat, events), { code: 'line-missing', lost: 'asleep' });
});
