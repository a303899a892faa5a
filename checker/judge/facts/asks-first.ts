import t from 'tap';
import type { Event } from '../../model/transcript.ts';
import { chat, findingOf } from './chat.ts';
import {
  at,
  connected,
  listening,
  listens,
  probe,
  rest,
  sent,
  showed,
  started,
  typed,
  unconnected,
} from './literal-transcript.ts';

const server = at(0, started('server'), listening());
/** The index of the probes: after the last step. */
const after = chat.steps.length;

t.test('a server that listens once it has been answered asks first', async (t) => {
  const asking = (prompt: string, ...next: readonly Event[]) =>
    findingOf(chat, [
      ...at(0, started('server'), showed('server', prompt), listens(rest(['keyboard']), [])),
      ...next,
    ]);
  const goesOn = at(after, probe('server', 'essai du serveur\n'), rest(['connection']));
  t.match(asking('Port : '), { code: 'asks-first', prompt: 'Port :', wishes: ['port'], notYet: 'listens' });
  t.match(asking('', ...goesOn), { code: 'asks-first', prompt: undefined, wishes: ['other'] });
  t.match(
    asking('Bienvenue.\n', ...goesOn),
    { code: 'asks-first', prompt: undefined },
    'a banner asks nothing',
  );
  t.match(asking('> '), { code: 'not-listening' }, 'it may read its keyboard for ever');
});

t.test('a client that connects for what is typed, and sends it, asks nothing', async (t) => {
  const begun = [...server, ...at(1, started('client'), unconnected(rest(['connection'], ['keyboard'])))];
  const tried = at(after, probe('client', 'essai du client\n'));
  const link = at(after, connected(), rest(['client'], ['server']));
  const passed = at(after, sent('client', 'essai du client\n'));
  t.match(findingOf(chat, [...begun, ...tried, ...link]), { code: 'asks-first', notYet: 'connects' });
  t.match(findingOf(chat, [...begun, ...tried, ...passed, ...link]), { code: 'not-connecting' });
});

t.test('a client that takes the first line for a name asks first, one that loses it does not', async (t) => {
  const begun = (prompt: string) => [
    ...server,
    ...at(1, started('client'), connected(), showed('client', prompt), rest(['client'], ['keyboard'])),
    ...at(2, typed('client', 'bonjour 12\n')),
  ];
  const stuck = at(3, rest(['client'], ['keyboard']));
  const next = at(after, probe('client', 'essai du client\n'), sent('client', 'Ada : essai du client\n'));
  const code = (...events: readonly Event[]) => findingOf(chat, events)?.code;
  t.equal(code(...begun('Pseudo : '), ...stuck), 'asks-first');
  t.equal(code(...begun('Who is it? '), ...stuck, ...next), 'asks-first');
  t.equal(code(...begun('Vous : '), ...stuck), 'line-missing', 'no line after it is sent');
  t.equal(code(...begun(''), ...stuck, ...next), 'line-missing', 'it shows no prompt');
  const again = at(3, showed('client', 'Vous : '), rest(['client'], ['keyboard']));
  t.equal(code(...begun('Vous : '), ...again, ...next), 'line-missing', 'it shows the same prompt again');
  const glued = [
    ...at(2, sent('client', 'bonjour 12')),
    ...stuck,
    ...at(after, probe('client', 'essai du client\n'), sent('client', 'essai du client')),
  ];
  t.not(code(...begun('Vos lignes : '), ...glued), 'asks-first', 'the line was sent, without its newline');
});

t.test('a name that is sent first where turns are taken is no line', async (t) => {
  const begun = (prompt: string) => [
    ...server,
    ...at(1, started('client'), connected(), showed('client', prompt), rest(['client'], ['keyboard'])),
    ...at(2, typed('client', 'bonjour 12\n'), sent('client', 'bonjour 12\n')),
    ...at(3, rest(['client'], ['keyboard'])),
  ];
  t.match(findingOf(chat, begun('Nom : ')), { code: 'asks-first', actors: ['client'], wishes: ['name'] });
  t.not(findingOf(chat, begun('Vous : '))?.code, 'asks-first', 'a prompt of a chat names nothing');
});

t.test('an answer that was given is no line, nor is what was sent because of it', async (t) => {
  const answer = { event: 'typed', actor: 'client', text: 'Ada\n', answer: true } as const;
  const begun = [
    ...server,
    ...at(1, started('client'), connected(), showed('client', 'Nom : '), rest(['client'], ['keyboard'])),
    ...at(1, answer, sent('client', 'Ada\n'), rest(['client'], ['keyboard'])),
    ...at(2, typed('client', 'bonjour 12\n'), sent('client', 'bonjour 12\n')),
  ];
  const stuck = at(3, rest(['client'], ['server']));
  t.not(findingOf(chat, [...begun, ...stuck])?.code, 'asks-first', 'the question has been answered');
  t.equal(
    findingOf(chat, [...begun, ...at(3, showed('server', 'bonjour 12\n'), rest(['keyboard'], ['server']))])
      ?.step?.line,
    chat.steps[5]?.line,
  );
});
