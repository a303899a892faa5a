// What the threads of a runtime wait for is not what its program waits for, according to recordings.
import t from 'tap';
import type { RecordedProc } from '../../../test/recorded-proc.ts';
import { both, changed, isNear, recorded, standingIn } from './recorded-waits.sample.ts';

const languages: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'waits.py': {
    ...{ keyboard: ['keyboard'], peer: ['server'], accept: ['connection'] },
    ...{ select: both, poll: both, epoll: both, threads: both, fork: both },
    ...{ child: ['child', 'keyboard'], clock: ['clock'] },
  },
  'waits.js': { keyboard: ['keyboard'], both, clock: ['clock'] },
  'Waits.java': { keyboard: ['keyboard'], threads: both, clock: ['clock'], monitor: ['keyboard'] },
  'waits.ml': { keyboard: ['keyboard'], clock: ['clock'] },
  'waits.hs': { keyboard: ['keyboard'], clock: ['clock'] },
};

for (const [file, ways] of Object.entries(languages)) {
  t.test(`${file}: a program does not wait for what its runtime waits for`, async (t) => {
    const recordings = recorded(file);
    t.same(
      Object.keys(recordings).filter((way) => way !== 'tick of its own'),
      Object.keys(ways),
    );
    for (const [way, waitsFor] of Object.entries(ways)) {
      const seen = standingIn(recordings[way]);
      t.match(seen, { waitsFor, running: false, inFlight: false }, way);
      t.equal(seen.connected, waitsFor.includes('server'), way);
      if (way === 'clock') t.ok(isNear(seen.clocks), `${way} is read: ${seen.clocks}`);
      else t.same(seen.clocks, [], `${way}: no clock`);
      t.same(seen.unseen, [], `${way}: and nothing is hidden`);
    }
  });
}

t.test('threads named as a virtual machine’s housekeeping count in any other process', async (t) => {
  const java = recorded('Waits.java').keyboard;
  t.equal(standingIn(java).clocks.length, 0);
  t.ok(standingIn(changed(java, '"java\\n"', '"jade\\n"')).clocks.length > 0);
});

t.test('a wait for a monitor has a clock unless another thread that was looked at owns it', async (t) => {
  const owned = recorded('Waits.java').monitor as RecordedProc;
  const words = Object.entries(owned.memory).filter(([, bytes]) => /^(?!0+$)[0-9a-f]{16}$/.test(bytes));
  for (const other of ['0'.repeat(16), 'f'.repeat(16)]) {
    const decisive = words.filter(([place]) => {
      const { clocks } = standingIn({ ...owned, memory: { ...owned.memory, [place]: other } });
      return clocks.length > 0;
    });
    // From the library to the list of threads, to the monitor, to its owner, and to the numbers of both threads.
    t.ok(decisive.length >= 10, `${decisive.length} words lead to the owner`);
  }
  const [, owner] = /task\/(\d+)\/stat":"\d+ \(Thread-0\)/.exec(JSON.stringify(owned)) ?? [];
  const folders = Object.entries(owned.folders).map(([path, names]) => [
    path,
    names.filter((name) => name !== owner),
  ]);
  const alone = { ...owned, folders: Object.fromEntries(folders) };
  t.equal(standingIn(alone).clocks.length, 1, 'an owner that no look has found');
});

t.test(
  'a thread that ticks for OCaml is no clock, and one of the program that ticks as often is',
  async (t) => {
    const ml = recorded('waits.ml');
    t.same(standingIn(ml['tick of its own']).clocks, [50]);
    const elsewhere = changed(ml.keyboard, '/compiled/waits"', '/compiled/another"');
    t.same(standingIn(elsewhere).clocks, [50], 'in a program whose exports are not those of OCaml');
  },
);

t.test('the timer that a Haskell program has unasked is not that of another program', async (t) => {
  const hs = recorded('waits.hs').keyboard as RecordedProc;
  t.same(standingIn(hs).unseen, []);
  const heads = Object.entries(hs.pieces).filter(([place]) => place.endsWith(' 0 5'));
  t.same(standingIn({ ...hs, pieces: Object.fromEntries(heads) }).unseen, ['timer'], 'without that section');
});
