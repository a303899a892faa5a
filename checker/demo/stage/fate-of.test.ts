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

t.test('it works if the server shows what the client sent', async (t) => {
  t.equal(fateOf([sent('client')], undefined), undefined);
  t.equal(fateOf([sent('client'), showed('server')], undefined), 'works');
  t.equal(fateOf([sent('client'), showed('server'), sent('server'), sent('client')], undefined), 'works');
});

t.test('the roles are swapped if the server speaks first', async (t) => {
  t.equal(fateOf([sent('server'), showed('client')], undefined), 'swapped');
});

t.test('lines cross if both speak before either shows anything', async (t) => {
  t.equal(fateOf([sent('client'), sent('server'), showed('client')], undefined), 'crossed');
  t.equal(
    fateOf([showed('client'), sent('client'), sent('server')], undefined),
    'crossed',
    'a prompt is no answer',
  );
});

t.test('a deadlock is the end, whatever was before', async (t) => {
  t.equal(fateOf([], 'deadlock'), 'deadlock');
  t.equal(fateOf([sent('client'), showed('server')], 'deadlock'), 'deadlock');
});

t.test('an error message is no answer', async (t) => {
  const error: Event = { ...at, event: 'showed', actor: 'server', screen: 'stderr', text: 'Traceback' };
  t.equal(fateOf([sent('client'), error], undefined), undefined);
});
