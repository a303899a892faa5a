import t from 'tap';
import { createProgress, progress } from '../follow/progress.ts';
import { dialogueOf } from './literal-dialogue.ts';
import { at, closed, q3, received, rest, sent, showed, started, typed } from './literal-transcript.ts';

t.test('each expectation uses up one place', async (t) => {
  const twice = dialogueOf([
    'client types oui+1',
    'client types oui+1',
    'server shows oui+1',
    'server shows oui+1',
  ]);
  const said = [...at(0, typed('client', 'oui 1')), ...at(1, typed('client', 'oui 1'))];
  t.equal(progress(twice, [...said, ...at(2, showed('server', 'oui 1\n'))], 3, q3), 'not yet');
  t.equal(progress(twice, [...said, ...at(2, showed('server', 'oui 1\noui 1\n'))], 3, q3), 'met');
});

t.test('an exact text that stood on the screen before it was said is a banner', async (t) => {
  const short = dialogueOf(['server starts', 'client types "bon"', 'server shows "bon"']);
  const banner = [
    ...at(0, started('server'), showed('server', 'bon courage\n')),
    ...at(1, typed('client', 'bon')),
  ];
  t.equal(progress(short, banner, 2, q3), 'not yet');
  t.equal(progress(short, [...banner, ...at(2, showed('server', 'bon\n'))], 2, q3), 'met');
});

t.test("nothing is shown: only the other side's words count, only at rest", async (t) => {
  const quiet = dialogueOf([
    'client types un+1',
    'client types deux+2',
    'server shows un+1',
    'server shows nothing',
  ]);
  const events = [
    ...at(0, typed('client', 'un 1')),
    ...at(1, typed('client', 'deux 2')),
    ...at(2, showed('server', 'un 1\n> ')),
  ];
  const resting = at(3, rest(['keyboard'], ['server']));
  t.equal(progress(quiet, events, 3, q3), 'not yet');
  t.equal(progress(quiet, [...events, ...resting], 3, q3), 'met');
  t.equal(progress(quiet, [...events, ...at(2, showed('server', 'deux 2\n')), ...resting], 3, q3), 'unmet');
  t.equal(
    progress(quiet, [...events, ...at(2, showed('client', 'Moi : deux 2\n')), ...resting], 3, q3),
    'met',
  );
});

t.test('a peer receives a text in any pieces, a line with its newline, and the end', async (t) => {
  const wire = dialogueOf(
    ['server types a+1', 'client receives a+1', 'client receives line a+1', 'client receives the end'],
    { client: 'peer' },
  );
  const events = [
    ...at(0, typed('server', 'a 1')),
    ...at(1, received('client', 'a'), received('client', ' 1')),
  ];
  t.equal(progress(wire, events, 1, q3), 'met');
  const line = dialogueOf(['server types a+1', 'client receives line a+1'], { client: 'peer' });
  t.equal(progress(line, events, 1, q3), 'not yet');
  t.equal(progress(line, [...events, ...at(1, received('client', '\n'))], 1, q3), 'met');
  t.equal(progress(line, [...events, ...at(1, received('client', '\r\n'))], 1, q3), 'met');
  t.equal(progress(wire, events, 3, q3), 'not yet');
  t.equal(progress(wire, [...events, ...at(3, closed('server', 'connection'))], 3, q3), 'met');
});

t.test('an empty line is received when a newline stands where the last line ended', async (t) => {
  const wire = dialogueOf(
    [
      'server types a+1',
      'client receives line a+1',
      'server types ""',
      'client receives line ""',
      'client receives line b',
    ],
    { client: 'peer' },
  );
  const events = [
    ...at(0, typed('server', 'a 1')),
    ...at(1, received('client', 'a 1\n')),
    ...at(2, typed('server', '')),
  ];
  t.equal(progress(wire, events, 3, q3), 'not yet');
  t.equal(progress(wire, [...events, ...at(3, received('client', '\n'))], 3, q3), 'met');
});

t.test('a thousand rounds are followed as they come', async (t) => {
  const rounds = [...Array(1000).keys()];
  const lines = rounds.flatMap((n) => [
    `client sends x+${n}0`,
    `server shows x+${n}0`,
    'server shows nothing',
  ]);
  const play = createProgress(dialogueOf(lines, { client: 'peer' }), q3);
  const answers = rounds.flatMap((n) => {
    for (const event of at(3 * n, sent('client', `x ${n}0\n`))) play.add(event);
    for (const event of at(3 * n + 1, showed('server', `> x ${n}0\n`))) play.add(event);
    const shown = play.statusOf(3 * n + 1);
    for (const event of at(3 * n + 2, rest(['client'], 'peer'))) play.add(event);
    return [shown, play.statusOf(3 * n + 2)];
  });
  t.same([...new Set(answers)], ['met']);
});
