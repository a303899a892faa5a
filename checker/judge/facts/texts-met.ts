import t from 'tap';
import type { Event } from '../../model/transcript.ts';
import { progress } from '../follow/progress.ts';
import { asked, chat, opened } from './chat.ts';
import { dialogueOf } from './literal-dialogue.ts';
import { at, complained, ended, listening, q3, rest, showed, started, typed } from './literal-transcript.ts';

const strict = { ...q3, strict: true };
const answer = (events: readonly Event[], step = 3, options = q3) => progress(chat, events, step, options);

t.test('a server is ready once it listens on the port of the lab', async (t) => {
  t.equal(answer(at(0, started('server')), 0), 'not yet');
  t.equal(answer(at(0, started('server'), listening(9000)), 0), 'not yet');
  t.equal(answer(at(0, started('server'), listening()), 0), 'met');
  t.equal(answer(at(0, started('server'), ended('server', 1), rest('ended', 'absent', 'ended')), 0), 'unmet');
});

t.test('a client is ready once it is connected, or at once if no server listens', async (t) => {
  const alone = dialogueOf(['client starts', 'client ends with an error']);
  t.equal(answer([...at(0, started('server'), listening()), ...at(1, started('client'))], 1), 'not yet');
  t.equal(answer(opened, 1), 'met');
  t.equal(progress(alone, at(0, started('client')), 0, q3), 'met');
});

t.test('a text may follow a prefix or a prompt, among banners and blank lines', async (t) => {
  for (const shown of [
    'bonjour 12\n',
    'Reçu : bonjour 12\r\n',
    '*** chat ***\n\n> bonjour 12',
    "('127.0.0.1', 5): bonjour 12\n",
  ])
    t.equal(answer([...asked, ...at(3, showed('server', shown))]), 'met', shown);
});

t.test('a text that comes in pieces is shown once its last piece is there', async (t) => {
  const half = [...asked, ...at(3, showed('server', 'bonj'))];
  t.equal(answer(half), 'not yet');
  t.equal(answer([...half, ...at(3, showed('server', 'our 12'))]), 'met');
  t.equal(answer([...half, ...at(3, showed('server', '\nour 12'))]), 'not yet');
});

t.test('what is not shown at rest is never shown', async (t) => {
  const noise = [...asked, ...at(3, showed('server', 'bonjour\n'), complained('server', 'bonjour 12\n'))];
  t.equal(answer(noise), 'not yet');
  t.equal(answer([...noise, ...at(3, rest(['client'], ['keyboard']))]), 'unmet');
  t.equal(
    answer([...noise, ...at(3, rest(['client'], ['keyboard'])), ...at(3, showed('server', 'b'))]),
    'not yet',
  );
});

t.test('a rest before the line was typed says nothing about the line', async (t) => {
  const early = [...opened, ...at(2, rest(['client'], ['keyboard']), typed('client', 'bonjour 12'))];
  t.equal(answer(early), 'not yet');
  t.equal(answer([...opened, ...at(2, rest(['client'], ['keyboard']))]), 'not yet');
});

t.test('bytes as Python writes them are not the text', async (t) => {
  t.equal(answer([...asked, ...at(3, showed('server', "Reçu : b'bonjour 12\\n'\n"))]), 'not yet');
  t.equal(answer([...asked, ...at(3, showed('server', "b'bonjour 12'\nbonjour 12\n"))]), 'met');
});

t.test('strictness asks for the bare line and its newline', async (t) => {
  t.equal(answer([...asked, ...at(3, showed('server', 'bonjour 12'))], 3, strict), 'not yet');
  t.equal(answer([...asked, ...at(3, showed('server', '> bonjour 12\n'))], 3, strict), 'not yet');
  t.equal(
    answer([...asked, ...at(3, showed('server', 'bonjour 12\r'), showed('server', '\n'))], 3, strict),
    'met',
  );
});
