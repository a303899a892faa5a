import t from 'tap';
import { otherRole, type Role } from '../../model/actor.ts';
import type { Event, Source, Standing } from '../../model/transcript.ts';
import { stallOf } from './stall.ts';

const standing = (actor: Role, ...waitsFor: readonly Source[]): Standing => ({
  actor,
  peer: false,
  alive: true,
  waitsFor,
  running: false,
  processes: [],
  listens: [],
  connected: true,
});

const rest = (...standings: readonly Standing[]) =>
  ({ kind: 'rest', decided: 'at-rest', standings, final: true }) as const;

const both = (...more: readonly Source[]) =>
  rest(...(['server', 'client'] as const).map((role) => standing(role, otherRole(role), ...more)));

const typed = (actor: Role): Event => ({ ms: 0, step: 2, event: 'typed', actor, text: 'bonjour\n' });
const sent = (actor: Role): Event => ({ ms: 0, step: 2, event: 'sent', actor, text: 'bonjour\n' });

t.test('two programs that wait for each other alone are in a deadlock, whatever was typed', async (t) => {
  t.equal(stallOf(both(), []), 'deadlock');
});

t.test('two that listen to their keyboards are in none, until both put aside what was typed', async (t) => {
  t.equal(stallOf(both('keyboard'), []), undefined);
  t.equal(stallOf(both('keyboard'), [typed('client')]), undefined);
  t.equal(stallOf(both('keyboard'), [typed('client'), typed('server')]), 'mute');
  t.equal(stallOf(both('keyboard'), [typed('client'), typed('server'), sent('client')]), undefined);
});

t.test('what patience alone has decided proves nothing', async (t) => {
  t.equal(stallOf({ ...both(), decided: 'patience' }, []), undefined);
});

t.test('the checker could always speak, so nobody is stuck with it', async (t) => {
  const peer = { ...standing('client', 'server'), peer: true };
  t.equal(stallOf(rest(standing('server', 'client'), peer), []), undefined);
});
