import t from 'tap';
import type { Role } from '../../model/actor.ts';
import type { Event } from '../../model/transcript.ts';
import { fateOf } from './fate-of.ts';

const at = { ms: 0, step: 2 };
const sent = (actor: Role): Event => ({ ...at, event: 'sent', actor, text: 'bonjour\n' });
const showed = (actor: Role): Event => ({
  ...at,
  event: 'showed',
  actor,
  screen: 'stdout',
  text: 'bonjour\n',
});

const inTurn = (events: readonly Event[], stall?: 'deadlock') => fateOf(events, { stall, inTurn: true });
const atAnyTime = (events: readonly Event[], stall?: 'deadlock') => fateOf(events, { stall, inTurn: false });

t.test('it works if the server shows what the client sent', async (t) => {
  t.equal(inTurn([sent('client')]), undefined);
  t.equal(inTurn([sent('client'), showed('server')]), 'works');
  t.equal(inTurn([sent('client'), showed('server'), sent('server'), sent('client')]), 'works');
});

t.test('the roles are swapped if the server speaks first', async (t) => {
  t.equal(inTurn([sent('server'), showed('client')]), 'swapped');
});

t.test('lines cross if both speak before either shows anything', async (t) => {
  t.equal(inTurn([sent('client'), sent('server'), showed('client')]), 'crossed');
  t.equal(inTurn([showed('client'), sent('client'), sent('server')]), 'crossed', 'a prompt is no answer');
});

t.test('a deadlock is the end, whatever was before', async (t) => {
  t.equal(inTurn([], 'deadlock'), 'deadlock');
  t.equal(inTurn([sent('client'), showed('server')], 'deadlock'), 'deadlock');
});

t.test('an error message is no answer', async (t) => {
  const error: Event = { ...at, event: 'showed', actor: 'server', screen: 'stderr', text: 'Traceback' };
  t.equal(inTurn([sent('client'), error]), undefined);
});

t.test('a pair that speaks at any time works once each side was heard, in whatever order', async (t) => {
  t.equal(
    atAnyTime([sent('server'), sent('client'), showed('server')]),
    undefined,
    'the client shows nothing',
  );
  t.equal(atAnyTime([sent('server'), sent('client'), showed('server'), showed('client')]), 'free');
  t.equal(
    atAnyTime([showed('client'), sent('server'), sent('client'), showed('server')]),
    undefined,
    'a prompt',
  );
  t.equal(atAnyTime([sent('client')], 'deadlock'), 'deadlock');
});
