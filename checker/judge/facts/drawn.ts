import t from 'tap';
import { chat, done, findingOf, heard, last, shownInstead, verdictOf } from './chat.ts';
import { dialogueOf } from './literal-dialogue.ts';
import { at, rest, sent, showed, typed } from './literal-transcript.ts';

const clear = '\x1b[2J\x1b[H';

t.test('a screen that is drawn again repeats nothing, and one that shows a line twice does', async (t) => {
  const drawn = (page: string) => [...done, ...at(5, showed('client', `${clear}${page}`)), ...last];
  t.equal(verdictOf(chat, drawn('moi : bonjour 12\nlui : salut 34\n> ')).outcome, 'passed');
  t.match(findingOf(chat, drawn('lui : salut 34\nlui : salut 34\n')), { code: 'line-repeated' });
});

t.test('a prompt that quotes the line to be answered repeats nothing', async (t) => {
  const quoting = (prompt: string) => [
    ...heard.slice(0, -2),
    ...at(3, showed('server', prompt)),
    ...at(4, rest(['keyboard'], ['server']), typed('server', 'salut 34')),
    ...at(5, showed('client', 'salut 34\n')),
    ...last,
  ];
  t.equal(verdictOf(chat, quoting('answer to "bonjour 12": ')).outcome, 'passed');
  t.match(findingOf(chat, quoting('bonjour 12')), { code: 'line-repeated' }, 'nothing but the line');
  t.match(findingOf(chat, quoting('answer to "bonjour 12":\n')), { code: 'line-repeated' }, 'a line');
});

t.test('a prompt before an empty row repeats nothing where a line comes before Enter', async (t) => {
  const two = dialogueOf(
    ['client sends un+12', 'server shows un+12', 'client sends deux+34', 'server shows deux+34'],
    { client: 'peer' },
  );
  const events = [
    ...at(0, sent('client', 'un 12\n')),
    ...at(1, showed('server', 'lui : un 12\n[un 12] moi : ')),
    ...at(2, rest(['client', 'keyboard'], 'peer'), sent('client', 'deux 34\n')),
    ...at(3, showed('server', 'lui : deux 34\n[deux 34] moi : ')),
    ...at(4, rest(['client', 'keyboard'], 'peer')),
  ];
  t.equal(verdictOf(two, events).outcome, 'passed');
});

t.test('a prompt that a next line follows at once repeats nothing either', async (t) => {
  const two = dialogueOf(
    ['client sends together un+12 / deux+34', 'server shows un+12', 'server shows deux+34'],
    { client: 'peer' },
  );
  const play = (...shown: readonly string[]) => [
    ...at(0, sent('client', 'un 12\ndeux 34\n')),
    ...at(1, showed('server', shown.join('\n'))),
    ...at(2, rest(['client', 'keyboard'], 'peer')),
  ];
  const quoting = ['lui : un 12', '[un 12] moi : ', 'lui : deux 34', '[deux 34] moi : '];
  t.equal(verdictOf(two, play(...quoting)).outcome, 'passed');
  t.match(findingOf(two, play('un 12', '[un 12]', 'deux 34', 'moi : ')), { code: 'line-repeated' });
});

t.test('a line that is spelled out is altered, and the finding names the characters', async (t) => {
  const newline = { character: '\n', written: '\\n' };
  const spelled = { code: 'line-altered', actors: ['server', 'client'], text: 'bonjour 12' } as const;
  for (const shown of ["'bonjour 12\\n'", '["bonjour 12\\n"]', 'got "bonjour 12\\n" from the client'])
    t.match(shownInstead(`${shown}\n`), { ...spelled, shown, escapes: [newline] }, shown);
  t.match(shownInstead('bonjour%2012\n'), { ...spelled, escapes: [{ character: ' ', written: '%20' }] });
  // A piece of the line met the step before the rest of it came.
  const pieces = [
    ...at(3, showed('server', "'bonjour 12")),
    ...at(4, showed('server', "\\n'\n"), typed('server', 'salut 34')),
  ];
  const late = [...heard.slice(0, -3), ...pieces, ...at(5, showed('client', 'salut 34\n')), ...last];
  t.match(findingOf(chat, late), { ...spelled, step: { line: 4 }, escapes: [newline] });
});

t.test('accents in codes are named, however they are written', async (t) => {
  const accents = dialogueOf(['client types "été à Noël"', 'server shows "été à Noël"'], { client: 'peer' });
  const escapes = (text: string) => {
    const found = findingOf(accents, [
      ...at(0, sent('client', 'été à Noël\n')),
      ...at(1, showed('server', text), rest(['client'], 'peer')),
    ]);
    return found?.code === 'line-altered' ? found.escapes?.map(({ written }) => written) : found?.code;
  };
  t.same(escapes('"\\u00e9t\\u00e9 \\u00e0 No\\u00ebl"\n'), ['\\u00e9', '\\u00e0', '\\u00eb']);
  t.same(escapes("'\\xe9t\\xe9 \\xe0 No\\xebl\\n'\n"), ['\\xe9', '\\xe0', '\\xeb', '\\n']);
  t.same(escapes("'\\xc3\\xa9t\\xc3\\xa9 \\xc3\\xa0 No\\xc3\\xabl'\n"), [
    '\\xc3\\xa9',
    '\\xc3\\xa0',
    '\\xc3\\xab',
  ]);
  t.same(escapes('\\303\\251t\\303\\251 \\303\\240 No\\303\\253l\n'), [
    '\\303\\251',
    '\\303\\240',
    '\\303\\253',
  ]);
  t.same(escapes('"\\x{e9}t\\x{e9} \\x{e0} No\\x{eb}l\\n"\n'), ['\\x{e9}', '\\x{e0}', '\\x{eb}', '\\n']);
  t.same(escapes('&#233;t&#xe9; &#224; No&#235;l\n'), ['&#233;', '&#224;', '&#235;']);
  t.same(escapes('%C3%A9t%C3%A9%20%C3%A0%20No%C3%ABl\n'), ['%C3%A9', '%20', '%C3%A0', '%C3%AB']);
  t.equal(escapes('ete a Noel\n'), undefined);
});

t.test('a log in which a line is spelled out takes nothing from the line itself', async (t) => {
  const shows = (text: string) => [
    ...heard.slice(0, -3),
    ...at(3, showed('server', text)),
    ...at(4, rest(['keyboard'], ['server']), typed('server', 'salut 34')),
    ...at(5, showed('client', 'salut 34\n')),
    ...last,
  ];
  for (const text of [
    "DEBUG 'bonjour 12\\n'\nbonjour 12\n",
    "bonjour 12\nDEBUG 'bonjour 12\\n'\n",
    'C:\\> bonjour 12\n',
    '\\o/ "bonjour 12" \\o/\n',
    "['bonjour 12']\n",
  ])
    t.equal(verdictOf(chat, shows(text)).outcome, 'passed', text);
});

t.test('a line with a backslash of its own is compared as it is', async (t) => {
  const path = dialogueOf(['client types "C:\\\\new\\\\été"', 'server shows "C:\\\\new\\\\été"'], {
    client: 'peer',
  });
  const play = (text: string) => [
    ...at(0, sent('client', 'C:\\new\\été\n')),
    ...at(1, showed('server', text), rest(['client'], 'peer')),
  ];
  t.equal(verdictOf(path, play('> C:\\new\\été\n')).outcome, 'passed');
  t.match(findingOf(path, play("'C:\\\\new\\\\été\\n'\n")), {
    code: 'line-altered',
    escapes: [
      { character: '\\', written: '\\\\' },
      { character: '\n', written: '\\n' },
    ],
  });
});
