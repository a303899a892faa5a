import { closeSync, openSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { callsOf } from './calls.ts';
import { procHere } from './proc.ts';
import { isLocal, isUsual, parseSockets } from './sockets.ts';
import { understand } from './standing/standing.ts';
import { parseSyscall } from './thread.ts';

const x64 = callsOf('x64') ?? new Map();

const tcp = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000:1F90 00000000:0000 0A 00000000:00000001 00:00000000 00000000     0        0 1801 1 0000000000000000 100 0 0 10 0
   1: 0100007F:1F90 0100007F:A2C4 01 00000000:0000000C 00:00000000 00000000     0        0 1802 1 0000000000000000 20 4 30 10 -1
   2: 0100007F:A2C4 0100007F:1F90 01 00000007:00000000 01:00000014 00000000     0        0 1803 2 0000000000000000 20 4 1 10 -1
   3: 0100007F:A2C2 0100007F:1F90 06 00000000:00000000 03:000017A7 00000000     0        0 0 3 0000000000000000
`;

t.test(
  'a row of /proc/PID/net/tcp is a socket with its ports, its state and what is in its queues',
  async (t) => {
    t.strictSame(parseSockets(tcp), [
      {
        inode: '1801',
        localAddress: '0.0.0.0',
        localPort: 8080,
        remoteAddress: '0.0.0.0',
        remotePort: 0,
        state: 'listening',
        sending: 0,
        receiving: 1,
      },
      {
        inode: '1802',
        localAddress: '127.0.0.1',
        localPort: 8080,
        remoteAddress: '127.0.0.1',
        remotePort: 41668,
        state: 'established',
        sending: 0,
        receiving: 12,
      },
      {
        inode: '1803',
        localAddress: '127.0.0.1',
        localPort: 41668,
        remoteAddress: '127.0.0.1',
        remotePort: 8080,
        state: 'established',
        sending: 7,
        receiving: 0,
      },
      {
        inode: '0',
        localAddress: '127.0.0.1',
        localPort: 41666,
        remoteAddress: '127.0.0.1',
        remotePort: 8080,
        state: 'time-wait',
        sending: 0,
        receiving: 0,
      },
    ]);
  },
);

t.test('the port of an IPv6 address comes after its last colon', async (t) => {
  const row = `   0: 00000000000000000000000000000000:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 77 1 0 100 0 0 10 0`;
  t.match(parseSockets(`header\n${row}\n`), [{ localPort: 8080, state: 'listening', inode: '77' }]);
});

t.test('an address is written in the usual form, and says which connections reach it', async (t) => {
  const rows = [
    ['00000000000000000000000000000000', '::', true, true],
    ['00000000000000000000000001000000', '::1', true, false],
    ['0000000000000000FFFF00000100007F', '127.0.0.1', true, true],
    ['0101007F', '127.0.1.1', true, false],
    ['0200A8C0', '192.168.0.2', false, false],
    ['B80D0120000000000000000001000000', '2001:db8:0:0:0:0:0:1', false, false],
  ] as const;
  for (const [hex, address, local, usual] of rows) {
    const [socket] = parseSockets(`header\n   0: ${hex}:1F90 00000000:0000 0A 0:0 00:0 0 0 0 77 1\n`);
    t.equal(socket?.localAddress, address);
    t.same(socket && [isLocal(socket), isUsual(socket)], [local, usual], address);
  }
});

t.test('an empty or truncated table has no sockets', async (t) => {
  t.same(parseSockets(''), []);
  t.same(parseSockets('header\n   0: 0100'), []);
});

t.test('a program that reads a file is about to move, however slow the disk', async (t) => {
  const [file, device] = [openSync(fileURLToPath(import.meta.url), 'r'), openSync('/dev/null', 'r')];
  t.teardown(() => [file, device].map(closeSync));
  const reading = (descriptor: number) => {
    const thread = {
      tid: process.pid,
      mark: '',
      place: '',
      ranMs: 0,
      keptFromRunningMs: 0,
      held: false,
      name: 'node',
      ofThreads: 1,
      ...parseSyscall(`0 0x${descriptor.toString(16)} 0x0 0x400`, x64),
    };
    const watched = { role: 'server', roots: [process.pid], keyboard: undefined, screens: [] } as const;
    const programs = [
      { watched, processes: [{ pid: process.pid, through: process.pid, threads: [thread] }] },
    ];
    return understand({ programs, running: [], signature: '' }, { sockets: [] }).inFlight;
  };
  t.equal(reading(file), true);
  t.equal(reading(device), false, 'a device may be silent for ever');
});

t.test('what the kernel refuses to show is no file, whatever the reason', async (t) => {
  const loop = join(t.testdir(), 'loop');
  symlinkSync('loop', loop);
  for (const path of [loop, '/proc/self/no-such-file', '/dev/null/below', join(loop, 'below')])
    t.equal(procHere.isFile(path), false, path);
  t.equal(procHere.isFile('/proc/self/status'), true);
});
