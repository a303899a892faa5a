import t from 'tap';
import { storyOf } from '../story.ts';
import { asked, chat, done, findingOf, last, verdictOf } from './chat.ts';
import { dialogueOf } from './literal-dialogue.ts';
import { at, connected, listening, rest, showed, started, typed } from './literal-transcript.ts';

t.test('a dialogue whose every step is met has passed', async (t) => {
  t.same(verdictOf(chat, [...done, ...last]), { outcome: 'passed', findings: [], observations: [] });
});

t.test('prefixes, prompts, banners, blank lines and own echoes are noise', async (t) => {
  const events = [
    ...at(0, started('server'), showed('server', '=== chat ===\n\n'), listening()),
    ...at(1, started('client'), connected(), showed('client', 'Vous : ')),
    ...at(
      2,
      rest(['client'], ['keyboard']),
      typed('client', 'bonjour 12'),
      showed('client', 'Moi : bonjour 12\nVous : '),
    ),
    ...at(3, showed('server', 'Vous : bonjour 12\n\nVous : ')),
    ...at(4, rest(['keyboard'], ['server']), typed('server', 'salut 34')),
    ...at(5, showed('client', 'Serveur: '), showed('client', 'salut 34'), showed('client', '\nVous : ')),
    ...last,
  ];
  t.equal(verdictOf(chat, events).outcome, 'passed');
});

t.test('a line and a prompt may share a screen line until Enter is pressed', async (t) => {
  const two = dialogueOf([
    'server types a',
    'client types un+12',
    'server shows un+12',
    'server types b',
    'client types deux+34',
    'server shows deux+34',
  ]);
  const events = [
    ...at(1, typed('client', 'un 12')),
    ...at(2, showed('server', 'un 12 > ')),
    ...at(3, typed('server', 'b')),
    ...at(4, typed('client', 'deux 34')),
    ...at(5, showed('server', 'deux 34 > ')),
    ...at(6, rest(['keyboard'], ['server'])),
  ];
  t.equal(verdictOf(two, events).outcome, 'passed');
});

t.test('a record that breaks off is undecided', async (t) => {
  t.equal(verdictOf(chat, asked).outcome, 'undecided');
  t.equal(verdictOf(chat, [...asked, ...at(3, rest(['client'], ['keyboard']))]).outcome, 'failed');
});

t.test(
  'a finding names the step as it was said, how it was decided, and where each program stood',
  async (t) => {
    const finding = findingOf(chat, [...asked, ...at(3, rest(['client'], ['server']))]);
    t.same(finding, {
      code: 'deadlock',
      actors: ['client', 'server'],
      step: { file: 'test.dialogue', line: 4, actor: 'server', verb: 'shows', text: 'bonjour 12' },
      text: 'bonjour 12',
      decided: 'at-rest',
      where: [
        { actor: 'server', waitsFor: 'client', waits: ['client'] },
        { actor: 'client', waitsFor: 'server', waits: ['server'] },
      ],
    });
  },
);

t.test('the story says how each step went', async (t) => {
  const states = (stoppedAt?: number) =>
    storyOf(chat, { events: [], ...(stoppedAt !== undefined && { stoppedAt }) })
      .map(({ state }) => state[0])
      .join('');
  t.equal(states(), 'mmmmmm');
  t.equal(states(3), 'mmmfnn');
  t.match(storyOf(chat, { events: [] })[3], { line: 4, actor: 'server', verb: 'shows', text: 'bonjour 12' });
});
