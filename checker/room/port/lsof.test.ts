import t from 'tap';
import { readLsof } from './lsof.ts';

t.test('a port with one file for IPv4 and one for IPv6 is listed once per process', async (t) => {
  const said =
    'p4711\ncpython3\nf3\nn*:8080\nf4\nn*:8080\nf5\nn127.0.0.1:9000\np4712\ncnode\nf18\nn[::1]:8080\n';
  t.same(readLsof(said), [
    { pid: 4711, command: 'python3', port: 8080 },
    { pid: 4711, command: 'python3', port: 9000 },
    { pid: 4712, command: 'node', port: 8080 },
  ]);
});

t.test('without output from lsof there are no listeners', async (t) => {
  t.same(readLsof(''), []);
});
