import t from 'tap';
import type { HeldSocket } from '../../model/standing.ts';
import type { Event } from '../../model/transcript.ts';
import { asked, chat, findingOf } from './chat.ts';
import {
  at,
  complained,
  ended,
  listening,
  listens,
  rest,
  started,
  typed,
  unconnected,
} from './literal-transcript.ts';

t.test('the causes of a failed start', async (t) => {
  const start = at(0, started('server'));
  const code = (events: readonly Event[]) => findingOf(chat, [...start, ...events])?.code;
  t.equal(
    code(at(0, complained('server', 'SyntaxError'), ended('server', 1), rest('ended', 'absent', 'ended'))),
    'crashed',
  );
  t.equal(
    code(
      at(
        0,
        complained('server', 'OSError: [Errno 98] Address already in use'),
        ended('server', 1),
        rest('ended'),
      ),
    ),
    'address-in-use',
  );
  t.equal(
    code(at(0, complained('server', 'bind: Adresse déjà utilisée\n'), ended('server', 1), rest('ended'))),
    'address-in-use',
  );
  t.equal(code(at(0, ended('server', 0), rest('ended', 'absent', 'ended'))), 'not-listening');
  t.match(findingOf(chat, [...start, ...at(0, listening(9000), listens(rest(['connection']), [9000]))]), {
    code: 'wrong-port',
    port: 8080,
    used: 9000,
  });
  t.equal(code(at(0, listens(rest(['keyboard']), []))), 'not-listening');
  t.equal(code(at(0, listens(rest('running', 'absent', 'patience'), []))), 'busy');
});

t.test('a program that its interpreter cannot read does not compile, and has not crashed', async (t) => {
  const error = '  File "server.py", line 28\n    while True\nSyntaxError: expected \':\'';
  const found = (words: string, language?: 'python' | 'command') =>
    findingOf(
      chat,
      at(
        0,
        started('server'),
        complained('server', words),
        ended('server', 1),
        rest('ended', 'absent', 'ended'),
      ),
      language && { languages: { server: language } },
    );
  t.match(found(error, 'python'), { code: 'does-not-compile', end: { code: 1 }, evidence: error });
  t.match(found(`Traceback (most recent call last):\n${error}`, 'python'), { code: 'crashed' });
  t.match(found('ValueError: 7', 'python'), { code: 'crashed' });
  t.match(found(error, 'command'), { code: 'crashed' }, 'a command may be in any language');
  t.match(found(error), { code: 'crashed' });
});

t.test('the causes of a failed start of a client', async (t) => {
  const start = [...at(0, started('server'), listening()), ...at(1, started('client'))];
  const code = (events: readonly Event[]) => findingOf(chat, [...start, ...events])?.code;
  const alone = (server: Parameters<typeof rest>[0], client: Parameters<typeof rest>[1]) =>
    unconnected(rest(server, client));
  t.equal(code(at(1, alone(['connection'], ['keyboard']))), 'not-connecting');
  const refused = complained('client', 'ConnectionRefusedError: [Errno 111] Connection refused');
  t.equal(code(at(1, refused, ended('client', 1), alone(['connection'], 'ended'))), 'not-connecting');
  t.equal(
    code(at(1, complained('client', 'NameError'), ended('client', 1), alone(['connection'], 'ended'))),
    'crashed',
  );
  t.equal(code(at(1, ended('client', 0), alone(['connection'], 'ended'))), 'ended-early');
  t.match(
    findingOf(chat, [...start, ...at(1, ended('server', 1), ended('client', 1), alone('ended', 'ended'))]),
    {
      code: 'crashed',
      actors: ['server'],
    },
  );
});

t.test('a server that never takes the connection', async (t) => {
  const events = [...asked.slice(0, -2), ...at(2, typed('client', 'bonjour 12'))];
  const finding = findingOf(chat, [...events, ...at(3, unconnected(rest(['keyboard'], ['server'])))]);
  t.match(finding, { code: 'not-accepting', actors: ['server'] });
});

t.test('what a program has instead of a socket that listens or is connected is told', async (t) => {
  const holds = (actor: 'server' | 'client', ...sockets: readonly HeldSocket[]) =>
    at(chat.steps.length, { event: 'holds', actor, sockets });
  const started0 = at(0, started('server'), listens(rest(['keyboard']), []));
  const udp = { kind: 'udp', port: 8080 } as const;
  t.match(findingOf(chat, [...started0, ...holds('server', udp)]), { code: 'not-listening', holds: [udp] });
  t.match(findingOf(chat, [...started0, ...holds('server')]), { code: 'not-listening', holds: [] });
  const client = [
    ...at(0, started('server'), listening()),
    ...at(1, started('client'), unconnected(rest(['connection'], []))),
  ];
  t.match(findingOf(chat, [...client, ...holds('client', { kind: 'idle' })]), {
    code: 'not-connecting',
    holds: [{ kind: 'idle' }],
  });
});

t.test('a line on the screen of errors is there, and on the other screen', async (t) => {
  const shown = (words: string) =>
    findingOf(chat, [...asked, ...at(3, complained('server', words), rest(['client'], ['server']))]);
  t.match(shown('INFO bonjour 12\n'), { code: 'line-missing', lost: 'errors', actors: ['server'] });
  t.not((shown('INFO other\n') as { lost?: string }).lost, 'errors');
});
