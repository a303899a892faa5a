import t from 'tap';
import { sampleMoment, showed } from '../moment.sample.ts';
import type { ScreenText } from '../moment.ts';
import { occurrencesOf } from './occurrences.ts';

const typed = (line: string): ScreenText => ({ kind: 'typed', text: `${line}\n` });

/** In short: `client typed un`. */
const told = (moment: Parameters<typeof sampleMoment>[0]) =>
  occurrencesOf(sampleMoment(moment)).map((one) =>
    one.kind === 'connected' ? one.kind : `${one.role} ${one.kind} ${one.text.trim()}`,
  );

t.test('a line is typed, then sent, then shown', async (t) => {
  t.same(
    told({
      client: { screen: [typed('un'), ...showed('deux'), typed('trois')] },
      server: { screen: [...showed('un'), typed('deux')] },
      sent: [
        ['client', 'un'],
        ['server', 'deux'],
        ['client', 'trois'],
      ],
    }),
    [
      ...['client typed un', 'client sent un', 'server showed un', 'server typed deux', 'server sent deux'],
      ...['client showed deux', 'client typed trois', 'client sent trois'],
    ],
  );
});

t.test('lines that cross are both sent before either is shown', async (t) => {
  t.same(
    told({
      client: { screen: [typed('un'), ...showed('deux')] },
      server: { screen: [typed('deux'), ...showed('un')] },
      sent: [
        ['client', 'un'],
        ['server', 'deux'],
      ],
    }),
    [
      ...['client typed un', 'client sent un', 'server typed deux', 'server sent deux'],
      ...['client showed deux', 'server showed un'],
    ],
  );
});

t.test('a line that was written in pieces is one line, and two in one piece are two', async (t) => {
  const pieces: readonly ScreenText[] = [
    { kind: 'showed', text: 'bon' },
    { kind: 'showed', text: 'jour' },
    { kind: 'showed', text: '\nça va\n' },
  ];
  t.same(told({ server: { screen: pieces }, sent: [['client', 'bonjour\nça va']] }), [
    ...['client sent bonjour\nça va', 'server showed bonjour', 'server showed ça va'],
  ]);
});

t.test('nothing is lost, whatever the screens and the wire have', async (t) => {
  const errors: readonly ScreenText[] = [{ kind: 'error', text: 'Traceback\n' }];
  t.same(told({ client: { screen: [typed('un'), ...errors] }, server: { screen: showed('de rien') } }), [
    ...['client typed un', 'client error Traceback', 'server showed de rien'],
  ]);
});
