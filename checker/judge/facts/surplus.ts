import t from 'tap';
import { chat, done, findingOf, last, verdictOf } from './chat.ts';
import { dialogueOf } from './literal-dialogue.ts';
import { at, rest, sent, showed, stoodAt, typed } from './literal-transcript.ts';

t.test('two lines on one are a finding although each was shown', async (t) => {
  const two = dialogueOf(
    ['client sends together un+12 / deux+34', 'server shows un+12', 'server shows deux+34'],
    { client: 'peer' },
  );
  const play = (text: string) => [
    ...at(0, sent('client', 'un 12\ndeux 34\n')),
    ...at(1, showed('server', text)),
    ...at(3, rest(['client'], 'peer')),
  ];
  t.match(findingOf(two, play('un 12deux 34\n')), {
    code: 'lines-glued',
    step: { line: 3 },
    shown: 'un 12deux 34',
    actors: ['server'],
  });
  t.equal(verdictOf(two, play('Reçu : un 12\ndeux 34\n\n')).outcome, 'passed');
  t.match(findingOf(two, play('deux 34\nun 12\n')), { code: 'line-out-of-turn', text: 'deux 34' });
});

t.test(
  'a line that stands in front of the next is kept by its program, one without its newline is not',
  async (t) => {
    const two = dialogueOf(
      ['client sends together un+12 / deux+34', 'server shows un+12', 'server shows deux+34'],
      { client: 'peer' },
    );
    const found = (shown: string, text = 'data = sock.recv(1024)') =>
      findingOf(
        two,
        [
          ...at(0, sent('client', 'un 12\ndeux 34\n')),
          ...at(1, showed('server', shown)),
          ...at(3, rest(['client'], 'peer'), stoodAt(text)),
        ],
        { languages: { server: 'python' } },
      );
    t.match(found('un 12 : deux 34\n'), { code: 'lines-glued', between: ' : ' });
    t.notHas(found('un 12deux 34\n'), { between: '' });
    t.match(found('un 12deux 34', 'for line in network:'), { reads: 'by line' });
    t.notHas(found('un 12deux 34'), { reads: 'by line' });
  },
);

t.test('zero bytes are all that is left of an empty line', async (t) => {
  const empty = dialogueOf(['client types ""', 'server receives line ""'], { server: 'peer' });
  const events = [
    ...at(0, typed('client', '\n')),
    ...at(1, { event: 'received', actor: 'server', text: '\0\0\0' }, rest('peer', ['keyboard'])),
  ];
  t.match(findingOf(empty, events), { code: 'line-altered', shown: '\0\0\0' });
});

t.test('a line that is shown twice is a finding although its step was met', async (t) => {
  t.match(findingOf(chat, [...done, ...at(5, showed('client', 'salut 34\n')), ...last]), {
    code: 'line-repeated',
    actors: ['client', 'server'],
    step: { line: 6 },
  });
});

t.test('the rest of a longer line after a shorter one is an altered line', async (t) => {
  const two = dialogueOf([
    'client types bonjour+1234',
    'server shows bonjour+1234',
    'client types oui+7',
    'server shows oui+7',
  ]);
  const events = [
    ...at(0, typed('client', 'bonjour 1234')),
    ...at(1, showed('server', 'bonjour 1234\n')),
    ...at(2, typed('client', 'oui 7')),
    ...at(3, showed('server', 'oui 7ur 1234\n')),
    ...at(4, rest(['client'], ['keyboard'])),
  ];
  t.match(findingOf(two, events), { code: 'line-altered', text: 'oui 7', shown: 'oui 7ur 1234' });
});

t.test('a line on the screen where nothing is to be shown', async (t) => {
  const quiet = dialogueOf([
    'client types un+12',
    'server shows un+12',
    'client types deux+34',
    'server shows nothing',
  ]);
  const play = (text: string) => [
    ...at(0, typed('client', 'un 12')),
    ...at(1, showed('server', 'un 12\n')),
    ...at(2, typed('client', 'deux 34')),
    ...at(3, showed('server', text), rest(['keyboard'], ['server'])),
  ];
  t.match(findingOf(quiet, play('deux 34\n')), {
    code: 'line-out-of-turn',
    actors: ['client', 'server'],
    shown: 'deux 34',
  });
  t.match(findingOf(quiet, play('un 12\n')), { code: 'line-repeated', actors: ['server', 'client'] });
  t.equal(verdictOf(quiet, play('votre réponse : ')).outcome, 'passed');
});

t.test('a line that comes again instead of the next one', async (t) => {
  const two = dialogueOf([
    'client types un+12',
    'server shows un+12',
    'client types deux+34',
    'server shows deux+34',
  ]);
  const events = [
    ...at(0, typed('client', 'un 12')),
    ...at(1, showed('server', 'un 12\n')),
    ...at(2, typed('client', 'deux 34')),
    ...at(3, showed('server', 'un 12\n'), rest(['client'], ['keyboard'])),
  ];
  t.match(findingOf(two, events), { code: 'line-repeated', text: 'deux 34', shown: 'un 12' });
});
