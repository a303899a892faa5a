import t from 'tap';
import type { Event } from '../../model/transcript.ts';
import { plainPaint } from '../../report/text/paint.ts';
import { learnWidths, widthOf } from '../../report/text/width.ts';
import type { Key } from '../terminal/keys.ts';
import { sayTry } from '../words/try/say.ts';
import { commandOf } from './command.ts';
import { createConversation } from './conversation.ts';
import { blank, edit } from './draft.ts';
import { frameOf, type View } from './frame.ts';

await learnWidths();

const say = sayTry('en');
const at = { ms: 0, step: 2 };
const showed = (text: string, screen: 'stdout' | 'stderr' = 'stdout'): Event => ({
  ...at,
  event: 'showed',
  actor: 'server',
  screen,
  text,
});
const typed = (text: string): Event => ({ ...at, event: 'typed', actor: 'server', text });

function told(...events: readonly Event[]) {
  const conversation = createConversation(say, { ascii: false, peers: new Set() });
  for (const event of events) conversation.add(event);
  return conversation.items.map(({ kind, text }) => `${kind}: ${text}`);
}

t.test('a line that comes in pieces is one line; a typed line ends a prompt', async (t) => {
  t.same(told(showed('bon'), showed('jour\nnom'), showed(' ? '), typed('jeanne\n'), showed('merci\n')), [
    'showed: bonjour',
    'showed: nom ? ',
    'typed: jeanne',
    'showed: merci',
  ]);
});

t.test('an empty line is a line', async (t) => {
  t.same(told(showed('\n\na\n')), ['showed: ', 'showed: ', 'showed: a']);
});

t.test('nothing that a program prints can give an order to the terminal', async (t) => {
  const attack = '\u001B[2J\u001B]0;title\u0007\u009B31m\u202Eevil\r';
  t.same(told(showed(`${attack}\n`), showed(`${attack}\n`, 'stderr')), [
    'showed: ␛[2J␛]0;title␇‹U+009B›31m‹U+202E›evil',
    'error: ␛[2J␛]0;title␇‹U+009B›31m‹U+202E›evil',
  ]);
});

t.test('text sent on the wire is shown with its newline, or without', async (t) => {
  const sent = (text: string): Event => ({ ...at, event: 'sent', actor: 'server', text });
  t.same(told(sent('salut\n'), sent('salut')), ['sent: salut⏎', 'sent: salut']);
});

t.test('the oldest lines of a flood are dropped', async (t) => {
  const conversation = createConversation(say, { ascii: false, peers: new Set() });
  conversation.add(showed(Array.from({ length: 5000 }, (_, line) => `${line}\n`).join('')));
  t.equal(conversation.end, 5000);
  t.ok(conversation.items.length <= 2000);
  t.equal(conversation.at(4999)?.text, '4999');
  t.equal(conversation.at(0), undefined);
});

const view: View = {
  title: 'q3 · Python · exercises/q3/python',
  panes: {
    server: {
      role: 'server',
      name: 'server.py',
      state: 'waits for a line from the client or its keyboard',
      entries: Array.from({ length: 40 }, (_, line) => ({
        role: 'server',
        kind: line % 2 === 0 ? 'showed' : 'typed',
        text: `line ${line} été 日本語`,
        open: false,
      })),
      draft: { text: 'a line that is still being written and is longer than its row', at: 61 },
      closed: undefined,
    },
    client: {
      role: 'client',
      name: 'client.py',
      state: 'starts',
      entries: [],
      draft: blank,
      closed: undefined,
    },
  },
  active: 'server',
  message: say('deadlock'),
  hints: [say('hint.switch'), say('hint.send'), say('hint.close'), say('hint.restart'), say('hint.quit')],
};

t.test('a frame is never wider or higher than its screen, and the cursor is on it', async (t) => {
  for (const columns of [20, 40, 59, 60, 80, 200]) {
    for (const rows of [6, 10, 24, 60]) {
      const { lines, cursor } = frameOf(view, { columns, rows, paint: plainPaint, ascii: false });
      const size = `${columns} × ${rows}`;
      t.ok(lines.length <= rows, size);
      t.same(
        lines.filter((line) => widthOf(line) > columns),
        [],
        size,
      );
      t.ok(cursor.row < rows && cursor.column < columns, size);
      t.equal(lines[cursor.row]?.slice(0, 2), '› ', `the cursor is on the server’s keyboard at ${size}`);
    }
  }
});

t.test('the panes stand side by side where there is room, else one below the other', async (t) => {
  const wide = frameOf(view, { columns: 80, rows: 24, paint: plainPaint, ascii: false }).lines;
  t.match(wide[1], /^▸ server · server\.py +│ {3}client · client\.py/);
  const narrow = frameOf(view, { columns: 40, rows: 24, paint: plainPaint, ascii: false }).lines;
  t.equal(narrow[1], '▸ server · server.py');
  t.ok(narrow.includes('─'.repeat(40)));
  t.ok(narrow.includes('  client · client.py'));
});

t.test('in ASCII every sign of the frame is one', async (t) => {
  const panes = { ...view.panes, server: { ...view.panes.server, entries: [] } };
  const frame = frameOf(
    { ...view, title: 'q3', panes },
    { columns: 80, rows: 24, paint: plainPaint, ascii: true },
  );
  t.same(
    frame.lines.filter((line) => /[^\x20-\x7e]/.test(line)),
    [],
  );
});

const key = (name: string, ctrl = false): Key => ({ name, text: '', ctrl });
const text = (said: string): Key => ({ name: '', text: said, ctrl: false });

t.test('a line is edited as at any prompt, character by character', async (t) => {
  const keys = [
    text('é'),
    text('t'),
    text('👍🏽'),
    key('backspace'),
    text('x'),
    key('left'),
    key('left'),
    text('1'),
  ];
  t.same(keys.reduce(edit, blank), { text: 'é1tx', at: 2 });
  t.same(edit({ text: 'un deux', at: 7 }, key('w', true)), { text: 'un ', at: 3 });
  t.same(edit({ text: 'un deux', at: 2 }, key('u', true)), { text: ' deux', at: 0 });
  t.same(edit({ text: 'un', at: 2 }, key('f5')), { text: 'un', at: 2 });
});

t.test('without panes a line says whose keyboard it is typed on', async (t) => {
  t.same(commandOf('client: ça va ?'), { kind: 'type', role: 'client', text: 'ça va ?' });
  t.same(commandOf('Serveur:  deux espaces'), { kind: 'type', role: 'server', text: ' deux espaces' });
  t.same(commandOf('server: ^D'), { kind: 'close', role: 'server' });
  t.same(commandOf('^R'), { kind: 'restart' });
  t.equal(commandOf('bonjour'), undefined);
});
