import t from 'tap';
import { otherRole, type Role } from '../../model/actor.ts';
import type { Source, Standing } from '../../model/standing.ts';
import type { Event } from '../../model/transcript.ts';
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

t.test('two programs that wait only for each other are in a deadlock', async (t) => {
  t.equal(stallOf(both(), []), 'deadlock');
});

t.test('two programs that also read their keyboards are stalled only if both ignored a line', async (t) => {
  t.equal(stallOf(both('keyboard'), []), undefined);
  t.equal(stallOf(both('keyboard'), [typed('client')]), undefined);
  t.equal(stallOf(both('keyboard'), [typed('client'), typed('server')]), 'mute');
  t.equal(stallOf(both('keyboard'), [typed('client'), typed('server'), sent('client')]), undefined);
});

t.test('two programs that look for each other by a clock are in a deadlock once that is sure', async (t) => {
  t.equal(stallOf({ ...both('clock'), decided: 'polled' }, []), 'deadlock');
  t.equal(stallOf({ ...both('clock'), decided: 'patience' }, []), undefined);
});

t.test('a rest decided by patience is no stall', async (t) => {
  t.equal(stallOf({ ...both(), decided: 'patience' }, []), undefined);
});

t.test('a program and the peer are never stalled, because the peer could speak', async (t) => {
  const peer = { ...standing('client', 'server'), peer: true };
  t.equal(stallOf(rest(standing('server', 'client'), peer), []), undefined);
});
