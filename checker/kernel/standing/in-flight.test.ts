// What is still on its way to a program, according to recordings of the kernel's tables.
import t from 'tap';
import { calledAnother, type RecordedProc } from '../../../test/recorded-proc.ts';
import { both, changed, inC, standingIn, withSocket } from './recorded-waits.sample.ts';

const ours = { whose: 'program', state: '01' } as const;
const receiving = (row: string) => row.replace('00000000:00000000', '00000000:00000006');
const sending = (row: string) => row.replace('00000000:00000000', '00000006:00000000');
const leaving = (row: string) => row.replace(' 01 ', ' 08 ');

t.test('what has arrived for a waiting program is in flight', async (t) => {
  for (const call of ['recvfrom', 'recvmsg', 'readv', 'poll', 'pselect6', 'epoll_wait'])
    t.equal(standingIn(withSocket(inC[call], ours, receiving)).inFlight, true, `bytes for ${call}`);
  t.equal(standingIn(withSocket(inC.recvfrom, ours, leaving)).inFlight, true, 'an end');
  const listens = { whose: 'program', state: '0A' } as const;
  t.equal(standingIn(withSocket(inC.accept, listens, receiving)).inFlight, true, 'a client');
});

t.test('what a thread was told of once, and woken for, is not in flight', async (t) => {
  // The connection is watched for what more arrives (EPOLLET), and bytes lie there unread.
  const told = withSocket(inC.epoll_wait, ours, receiving);
  const edge = changed(told, '80002018', '80002019');
  const awaited = { options: { ...edge.options, [calledAnother]: '0' } };
  t.equal(standingIn({ ...edge, ...awaited }).inFlight, false);
  t.equal(standingIn(edge).inFlight, true, 'unless the kernel cannot be waited for');
  const level = changed(edge, '80002019', '00002019');
  t.equal(standingIn({ ...level, ...awaited }).inFlight, true, 'a watch for what lies there');
});

t.test('what has arrived for a program that does not ask for it is not in flight', async (t) => {
  for (const call of ['read', 'futex', 'accept'])
    t.equal(standingIn(withSocket(inC[call], ours, receiving)).inFlight, false, call);
  const hangUpAlone = changed(inC.poll, '4600000001200000', '4600000000000000');
  t.equal(standingIn(withSocket(hangUpAlone, ours, receiving)).inFlight, false, 'a poll for its hang-up');
  t.same(standingIn(hangUpAlone).waitsFor, both, 'which the peer alone can bring');
});

t.test('the end of the keyboard is in flight while a thread waits for it', async (t) => {
  const ended = (recording: RecordedProc | undefined) =>
    recording && { ...recording, watched: { ...recording.watched, keyboardEnded: true as const } };
  for (const call of ['read', 'poll', 'pselect6', 'epoll_wait']) {
    t.equal(standingIn(inC[call]).inFlight, false, `${call}, before`);
    t.equal(standingIn(ended(inC[call])).inFlight, true, call);
  }
  const hangUpAlone = changed(inC.poll, '4600000001200000', '4600000000000000');
  t.equal(standingIn(ended(hangUpAlone)).inFlight, true, 'a poll for a hang-up');
  t.equal(standingIn(ended(inC.recvfrom)).inFlight, false, 'a thread that waits for its partner');
});

t.test('unacknowledged bytes are in flight, and so is the reset of a socket that is gone', async (t) => {
  const theirs = { whose: 'other end', state: '01' } as const;
  t.equal(standingIn(withSocket(inC.read, ours, sending)).inFlight, true);
  t.equal(standingIn(withSocket(inC.read, theirs, sending)).inFlight, true, 'by the other end');
  t.equal(standingIn(withSocket(inC.recvfrom, theirs, () => undefined)).inFlight, true);
});

t.test('a program also waits for the descriptors it wants to write', async (t) => {
  const [, writing = ''] = Object.keys(inC.pselect6?.memory ?? {});
  const withScreen = {
    ...inC.pselect6,
    memory: { ...inC.pselect6?.memory, [writing]: '02000000000000000000000000000000' },
  };
  t.same(standingIn(withScreen as RecordedProc).waitsFor, ['keyboard', 'screen', 'server']);
  const polled = changed(inC.poll, '4600000001200000', '0100000004000000');
  t.same(standingIn(polled).waitsFor, ['keyboard', 'screen']);
  const epoll = changed(inC.epoll_wait, 'tfd:        0 events:       19', 'tfd:        1 events:        4');
  t.same(standingIn(epoll).waitsFor, ['screen', 'server']);
});

t.test('every open descriptor may be in a set that cannot be read', async (t) => {
  for (const call of ['poll', 'ppoll', 'select', 'pselect6']) {
    const unread = { ...inC[call], memory: {} } as RecordedProc;
    t.same(standingIn(unread).waitsFor, ['connection', ...both], call);
  }
  const noLimit = { ...inC['epoll_pwait2 100000'], memory: {} } as RecordedProc;
  t.same(standingIn(noLimit).clocks, ['unknown'], 'a limit that cannot be read');
});

t.test('a thread that is being woken runs, whatever call it still shows', async (t) => {
  for (const [letter, running] of Object.entries({ S: false, R: true, D: true }))
    t.equal(standingIn(changed(inC.read, '(calls) S ', `(calls) ${letter} `)).running, running, letter);
  t.same(standingIn(changed(inC.read, '(calls) S ', '(calls) Z ')).calls, [], 'a zombie has nothing to do');
});
