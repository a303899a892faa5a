import t from 'tap';
import type { Event } from '../model/transcript.ts';
import { howAltered } from './altered-words.ts';

const step = { actor: 'server', verb: 'shows', text: 'été 12', file: 'one.dialogue', line: 3 } as const;
const altered = (shown: string) =>
  ({ code: 'line-altered', actors: [], where: [], decided: 'at-rest', text: 'été 12', shown, step }) as const;
const sent = (text: string): Event => ({ ms: 1, step: 1, event: 'sent', actor: 'client', text });

t.test('what became of the accents of a line tells which encoding was used', async (t) => {
  const how = (shown: string) => howAltered(altered(shown), [sent('été 12\n')]);
  t.equal(how('> t 12'), 'dropped');
  t.equal(how('?t? 12'), 'questioned');
  t.equal(how('Ã©tÃ© 12'), 'doubled');
  t.equal(how('\ufffdt\ufffd 12'), 'undecoded');
  t.equal(how('ÉTÉ 12'), 'capitals');
  t.equal(how('èté 12'), 'other');
  t.equal(how('été 12\0\0'), 'padded');
});

t.test('what stands after a line tells whether it was left in the buffer by an earlier one', async (t) => {
  const how = (shown: string) => howAltered(altered(shown), [sent('un long bonjour 4\n'), sent('été 12\n')]);
  t.equal(how('été 12\nbonjour 4\n'), 'leftover');
  t.equal(how('> été 12jour 4'), 'leftover');
  t.equal(how('été 12\nau revoir\n'), 'other');
  t.equal(how('été 12 !'), 'other', 'its accents are there');
});

t.test('a letter that the wire had in two pieces was decoded piece by piece', async (t) => {
  t.equal(howAltered(altered('\ufffd\ufffdté 12'), [sent('\ufffd'), sent('\ufffdté 12\n')]), 'halved');
});
