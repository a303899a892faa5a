// How it is decided that programs are at rest, from what /proc said of real ones look after look.
import t from 'tap';
import type { Scene } from '../scene/scene.ts';
import { gone, inC, inPython, later, named, ran, receiving, running, unread } from './looks.sample.ts';
import { news, type OnStageOptions, settled } from './settled.sample.ts';

t.test('two equal looks, and a third after it was asked what they mean, are a rest', async (t) => {
  const found = await settled({ looks: [named(inPython, 'keyboard')] });
  t.match(found, { kind: 'rest', decided: 'at-rest', final: true, looked: 3 });
  t.match(found, { standings: [{ actor: 'client', alive: true, waitsFor: ['keyboard'] }] });
});

t.test('a program that has closed its screens and lives has not ended', async (t) => {
  const atLook: OnStageOptions['atLook'] = (_, { program }) => {
    program.screensClosed = true;
  };
  t.match(await settled({ looks: [named(inPython, 'keyboard')], atLook }), { decided: 'at-rest' });
});

t.test('a program that has run between two looks is not at rest', async (t) => {
  const still = named(inPython, 'keyboard');
  const found = await settled({ looks: [still, later(still, 1), later(still, 2), later(still, 3)] });
  t.match(found, { decided: 'at-rest', looked: 6 });
});

t.test('one that has run before the third look is not at rest: something was in flight', async (t) => {
  const still = named(inPython, 'keyboard');
  const found = await settled({ looks: [still, still, later(still)] });
  t.match(found, { decided: 'at-rest', looked: 6 });
});

t.test('a program with a thread on a processor is not at rest', async (t) => {
  const busy = running(named(inPython, 'keyboard'));
  const looks = Array.from({ length: 30 }, (_, look) => ran(busy, look * 10));
  const found = await settled({ looks, everyMs: 20, patienceMs: 500 });
  const standings = [{ running: true }];
  t.match(found, { decided: 'patience', final: false, looked: 7, standings }, 'once it has run for 60 ms');
  const thorough = await settled({ looks, everyMs: 20, patienceMs: 500, care: 'sure' });
  t.match(thorough, { decided: 'patience', final: true, looked: 26 });
});

t.test('nor is one that is ready for a processor and gets none, though it looks the same', async (t) => {
  const looks = [running(named(inPython, 'keyboard'))];
  const found = await settled({ looks, atLook: (look, scene) => look === 10 && news(scene) });
  t.match(found, { kind: 'news', looked: 10 });
});

t.test('the time for which the checker itself was late is not counted', async (t) => {
  const looks = [receiving(named(inC, 'recvfrom'))];
  t.match(await settled({ looks, everyMs: 400, patienceMs: 500 }), { decided: 'patience', looked: 11 });
});

t.test('what is on its way to a program keeps it from its rest, until patience ends', async (t) => {
  const looks = [receiving(named(inC, 'recvfrom'))];
  const found = await settled({ looks, everyMs: 20, patienceMs: 500 });
  t.match(found, { decided: 'patience', final: true, looked: 26 });
  t.match(found, { standings: [{ running: false, waitsFor: ['server'] }] });
  const taken = await settled({ looks: [...looks, ...looks, ...looks, named(inC, 'recvfrom')] });
  t.match(taken, { decided: 'at-rest' }, 'once it is taken, nothing does');
});

t.test('what was recorded ends the wait, whatever else was seen', async (t) => {
  const looks = [named(inPython, 'keyboard')];
  t.match(await settled({ looks, atLook: (look, scene) => look === 1 && news(scene) }), {
    kind: 'news',
    looked: 1,
  });
  const atThird = await settled({ looks, atLook: (look, scene) => look === 3 && news(scene) });
  t.match(atThird, { kind: 'rest' }, 'but after the rest was seen');
});

t.test('what comes while the event loop turns ends the wait: two equal looks are not enough', async (t) => {
  for (const turns of [1, 2]) {
    const inTime = (scene: Scene, left: number): unknown =>
      left === 0 ? news(scene) : setImmediate(() => inTime(scene, left - 1));
    const found = await settled({
      looks: [named(inPython, 'keyboard')],
      atLook: (look, scene) => look === 2 && inTime(scene, turns),
    });
    t.match(found, { kind: 'news', looked: 2 }, `in turn ${turns}`);
  }
});

t.test('what is heard on the wire after the loop has turned ends the wait', async (t) => {
  let heard = 0;
  const found = await settled({
    looks: [named(inPython, 'keyboard')],
    atLook(look, scene) {
      const wire = scene.wiretap as { listen: () => void };
      if (look === 2) wire.listen = () => (heard++ === 0 ? news(scene) : undefined);
    },
  });
  t.match(found, { kind: 'news', looked: 2 });
});

t.test('what was typed and is not in the kernel’s hands yet may still move a program', async (t) => {
  const found = await settled({
    looks: [named(inPython, 'keyboard')],
    atLook(look, { program }) {
      program.flushed = look > 10;
    },
  });
  t.match(found, { decided: 'at-rest', looked: 12 });
});

t.test('what the peer sent and is not in the kernel’s hands yet may too', async (t) => {
  const peer = { role: 'server', connected: true, flushed: false };
  const found = await settled({
    looks: [named(inPython, 'peer')],
    atLook(look, { peers }) {
      (peers as Map<string, unknown>).set('server', peer);
      peer.flushed = look > 10;
    },
  });
  t.match(found, { decided: 'at-rest', looked: 12, standings: [{}, { actor: 'server', peer: true }] });
});

t.test('a program that is gone, whose end nobody was told, is not at rest: the end is coming', async (t) => {
  const still = named(inPython, 'keyboard');
  const found = await settled({
    looks: [still, gone(still)],
    atLook(look, { program }) {
      program.ended = look > 9;
      program.screensClosed = look > 12;
    },
  });
  t.match(found, { decided: 'ended', final: true, looked: 14, standings: [{ alive: false }] });
});

t.test(
  'a clock that came round in vain is waited for once before an act, and four times to refuse one',
  async (t) => {
    const still = unread(named(inPython, 'clock'));
    // Each round of the clock is seen twice, and once more.
    const rounds = Array.from({ length: 40 }, (_, round) => Array(3).fill(later(still, round))).flat();
    const found = await settled({ looks: rounds });
    t.match(found, { decided: 'patience', final: false, looked: 4, standings: [{ waitsFor: ['clock'] }] });
    const sure = await settled({ looks: rounds, care: 'sure', patienceMs: 100 });
    t.match(sure, { decided: 'polled', final: true, looked: 13 });
  },
);

t.test('a clock that is faster than two looks is known by its rounds too', async (t) => {
  const still = unread(named(inPython, 'clock'));
  const looks = Array.from({ length: 40 }, (_, round) => later(still, round));
  t.match(await settled({ looks }), { decided: 'patience', final: false, looked: 2 });
  t.match(await settled({ looks, care: 'sure', patienceMs: 100 }), { decided: 'polled', looked: 11 });
});

t.test('a program that runs in its own time without effect has spun', async (t) => {
  const busy = running(named(inPython, 'keyboard'));
  const looks = Array.from({ length: 60 }, (_, look) => ran(busy, look * 100));
  const options = { looks, care: 'sure', everyMs: 10, patienceMs: 500 } as const;
  t.match(await settled({ ...options, hasBegun: true }), {
    decided: 'patience',
    final: true,
    spun: true,
    looked: 12,
  });
  t.match(await settled(options), { decided: 'patience', looked: 51 }, 'but not while it starts');
});

t.test('a clock that has not come round is waited for', async (t) => {
  const looks = [unread(named(inPython, 'clock'))];
  const found = await settled({ looks, everyMs: 20, patienceMs: 500 });
  t.match(found, { decided: 'patience', final: true, looked: 27 });
});

t.test('a clock that rings after patience has ended need not be waited for', async (t) => {
  for (const far of [named(inC, 'poll 100000'), named(inPython, 'clock')]) {
    t.match(await settled({ looks: [far] }), { decided: 'patience', final: true, early: true, looked: 3 });
  }
  t.match(await settled({ looks: [named(inC, 'poll')] }), { decided: 'at-rest', final: true, looked: 3 });
});
