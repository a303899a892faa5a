import t from 'tap';
import type { Finding } from '../model/finding.ts';
import type { Event } from '../model/transcript.ts';
import { doubledWhere } from './copies.ts';
import { standingWords } from './standing.ts';

const twice = {
  code: 'line-repeated',
  actors: ['client', 'server'],
  text: 'salut 12',
  shown: 'salut 12',
  decided: 'at-rest',
  where: [],
} satisfies Finding;

const typed: Event = { ms: 1, step: 0, event: 'typed', actor: 'server', text: 'salut 12\n' };
const sent: Event = { ms: 2, step: 1, event: 'sent', actor: 'server', text: 'salut 12\n' };

t.test('a line that comes twice was sent twice, or shown twice, or it is not known', async (t) => {
  const where = (...transcript: readonly Event[]) =>
    doubledWhere(twice, { seer: 'client', context: { transcript } });
  t.equal(where(typed, sent), 'shown');
  t.equal(where(typed, sent, sent), 'sent');
  t.equal(where(typed, sent, typed, sent), 'shown', 'a line that is typed twice is sent twice');
  t.equal(where(typed), 'unknown');
});

t.test('a read that wants more than a line waits for that', async (t) => {
  const place = {
    actor: 'server',
    waitsFor: 'client',
    waits: ['client'],
    file: 'server.py',
    line: 30,
  } as const;
  const words = (text: string) =>
    standingWords({ ...place, text }, { transcript: [], languages: { server: 'python' } }, 'en');
  t.equal(words('line = network.read(1024)'), 'waits for 1024 characters from the other side');
  t.equal(words('text = network.read()'), 'waits for the end of the connection');
  t.equal(words('data = os.read(fd, 1024)'), 'waits for a line from the client');
  t.equal(words('line = network.readline()'), 'waits for a line from the client');
});

t.test('a thread that a clock wakes looks for what it waits for', async (t) => {
  const place = {
    actor: 'client',
    waitsFor: 'server',
    file: 'client.c',
    line: 46,
    text: 'usleep(1);',
  } as const;
  const words = (waits: readonly ('server' | 'clock')[]) =>
    standingWords({ ...place, waits }, { transcript: [] }, 'en');
  t.equal(words(['server', 'clock']), 'looks from time to time for a line from the server');
  t.equal(words(['server']), 'waits for a line from the server');
  t.equal(words(['clock']), 'sleeps (a clock will wake it)');
});
