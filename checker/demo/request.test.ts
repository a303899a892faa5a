import t from 'tap';
import { longestLine, readRequest } from './request.ts';

const read = (value: unknown) => readRequest(JSON.stringify(value));

t.test('each request is read, without what it does not have', async (t) => {
  for (const request of [
    { do: 'play' },
    { do: 'type', role: 'client', line: 'bonjour à tous' },
    { do: 'close', role: 'server' },
    { do: 'choose', cell: 'network-network' },
    { do: 'choose', cell: 'pair' },
    { do: 'overview' },
    { do: 'vote', cell: 'keyboard-network', fate: 'works', by: -1 },
    { do: 'vote', cell: 'keyboard-network', fate: 'works', by: 17 },
    { do: 'reveal' },
    { do: 'freeze', role: 'server' },
    { do: 'resume', role: 'server' },
    { do: 'step' },
    { do: 'step', role: 'client' },
    { do: 'run' },
    { do: 'reset' },
    { do: 'undo' },
    { do: 'language', language: 'c' },
    { do: 'tour', step: 3 },
    { do: 'tour' },
  ]) {
    t.same(read({ ...request, more: 1 }), request);
  }
});

t.test('anything else is refused', async (t) => {
  for (const wrong of [
    ...[undefined, 'play', 3, [], ['play'], {}, { do: 'constructor' }, { do: '__proto__' }, { do: ['play'] }],
    { do: 'type', role: 'peer', line: 'x' },
    { do: 'type', role: 'client' },
    { do: 'type', role: 'client', line: 'two\nlines' },
    { do: 'type', role: 'client', line: 'a\u0000b' },
    { do: 'type', role: 'client', line: 'x'.repeat(longestLine + 1) },
    { do: 'choose', cell: '../etc' },
    { do: 'vote', cell: 'keyboard-network', fate: 'works', by: 0.5 },
    { do: 'vote', cell: 'keyboard-network', fate: 'works', by: 1e9 },
    { do: 'vote', cell: 'keyboard-network', fate: 'toString', by: 1 },
    { do: 'step', role: 'both' },
    { do: 'language', language: 'toString' },
    { do: 'tour', step: -1 },
    { do: 'tour', step: 1e9 },
  ]) {
    t.equal(readRequest(JSON.stringify(wrong) ?? ''), undefined, JSON.stringify(wrong));
  }
  t.equal(readRequest('{"do":"play"'), undefined);
});
