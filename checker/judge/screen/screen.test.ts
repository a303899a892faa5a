import t from 'tap';
import { createMatcher } from './matcher.ts';
import { createScreen } from './screen.ts';

const texts = ['bonjour 12', 'salut 34'];
const clear = '\x1b[2J\x1b[H';

/** The places of `bonjour 12` on a screen that shows these pieces, each with what it is. */
function placesOf(...pieces: readonly string[]) {
  const screen = createScreen(createMatcher(texts));
  for (const [event, piece] of pieces.entries()) screen.add(piece, { event, step: 0 });
  return (screen.byText.get('bonjour 12') ?? []).map(({ redrawn, escaped }) =>
    redrawn ? 'drawn again' : escaped ? 'spelled out' : 'shown',
  );
}

const ways: Readonly<Record<string, string>> = {
  'cleared, from the top': clear,
  'from the top, cleared from there': '\x1b[H\x1b[J',
  'as clear(1) does': '\x1b[H\x1b[2J\x1b[3J',
  'from the top, each row over the old one': '\x1b[1;1H',
  'on another screen': '\x1b[?1049h',
  'after a reset': '\x1bc',
  'one row up': '\x1b[1A\r\x1b[2K',
  'at the beginning of the row above': '\x1b[F',
  'with empty lines, as many as there are rows': '\n'.repeat(24),
};

t.test('a text that is drawn again in its place is seen once', async (t) => {
  for (const [name, again] of Object.entries(ways)) {
    const expected = ['shown', 'drawn again'];
    t.same(placesOf('bonjour 12\n', `${again}bonjour 12\nsalut 34\n`), expected, name);
    const whole = `bonjour 12\n${again}bonjour 12\n`;
    t.same(placesOf(...whole), expected, `${name}, character by character`);
    t.same(placesOf(whole), expected, `${name}, at once`);
  }
  t.same(placesOf('bonjour 12\rbonjour 12\n'), ['shown', 'drawn again'], 'on the same row');
});

t.test('a text that stands twice on a drawn screen is seen twice', async (t) => {
  for (const [name, again] of Object.entries(ways)) {
    if (name === 'one row up' || name.startsWith('at the beginning')) continue;
    t.same(
      placesOf('bonjour 12\n', `${again}bonjour 12\nsalut 34\nbonjour 12\n`),
      ['shown', 'drawn again', 'shown'],
      name,
    );
  }
  t.same(
    placesOf(`${clear}bonjour 12\nbonjour 12\n`),
    ['shown', 'shown'],
    'after the screen was cleared once',
  );
  t.same(placesOf('\x1b[1mbonjour 12\x1b[0m\n\x1b[1mbonjour 12\n'), ['shown', 'shown'], 'in colours');
  t.same(placesOf('bonjour 12\n', 'bonjour 12\nsalut 34\n'), ['shown', 'shown'], 'without anything cleared');
});

t.test(
  'a part of the screen that scrolls by itself is not known, and nothing in it comes twice',
  async (t) => {
    t.same(placesOf('\x1b[1;20rbonjour 12\nbonjour 12\n'), ['shown', 'drawn again']);
  },
);

t.test('what moves the cursor to another row ends the line', async (t) => {
  const screen = createScreen(createMatcher(texts));
  screen.add(`> ${clear}lui : bonjour 12${clear}lui : bonjour 12\nsalut 34\n> `, { event: 0, step: 0 });
  t.same(
    screen.lines.map(({ text }) => text),
    ['> ', 'lui : bonjour 12', 'lui : bonjour 12', 'salut 34', '> '],
  );
});

t.test('a newline that is spelled out after a text is seen, in however many pieces it comes', async (t) => {
  const spelled = [
    "'bonjour 12\\n'",
    '["bonjour 12\\r\\n"]',
    '"bonjour 12\\u000a"',
    'bonjour 12\\x0a',
    'bonjour 12\\012"',
    '"bonjour 12\\\\n"',
    'bonjour%2012 bonjour 12%0A',
    'bonjour 12&#10;',
    '"bonjour 12\\\n"',
  ];
  for (const line of spelled) {
    t.same(placesOf(`${line}\n`), ['spelled out'], line);
    t.same(placesOf(...`${line}\n`), ['spelled out'], `${line}, character by character`);
  }
  const plain = [
    'C:\\> bonjour 12',
    'bonjour 12 \\o/',
    'bonjour 12\\nom',
    '"bonjour 12"',
    "['bonjour 12']",
    'a\\n bonjour 12',
  ];
  for (const line of plain) t.same(placesOf(`${line}\n`), ['shown'], line);
});
