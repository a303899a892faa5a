import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { check, checkJson, run } from './checker.ts';
import { absent } from './tools.ts';

const skip = absent('tshark', 'gcc');

/** A capture as tshark reads it: for each segment with bytes, its interface, its ports and the bytes. */
async function readBack(file: string) {
  const fields = ['frame.interface_name', 'tcp.srcport', 'tcp.dstport', 'tcp.payload'];
  const { code, stdout, stderr } = await run([
    'tshark',
    ...['-n', '-r', file, '-Y', 'tcp.len > 0', '-T', 'fields'],
    ...fields.flatMap((field) => ['-e', field]),
  ]);
  if (code !== 0) throw new Error(stderr);
  return stdout
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => {
      const [dialogue = '', from, to, payload = ''] = row.split('\t');
      return { dialogue, from: Number(from), to: Number(to), text: Buffer.from(payload, 'hex').toString() };
    });
}

t.test('a capture holds what crossed between two programs, as Wireshark reads it', { skip }, async (t) => {
  const file = join(t.testdir(), 'q3.pcapng');
  const words = ['q3', '--solution', '--language', 'c', '--pcap', file];
  const { code, dialogues } = await checkJson([...words, '--only', 'three-rounds']);
  t.equal(code, 0);
  const sent = dialogues.flatMap(({ transcript }) => transcript).filter(({ event }) => event === 'sent');
  const segments = await readBack(file);
  t.same(
    segments.map(({ text, from }) => ({ actor: from === 8080 ? 'server' : 'client', text })),
    sent.map(({ actor, text }) => ({ actor, text })),
  );
  t.ok(sent.length >= 6, 'three rounds are six lines');
  t.ok(
    segments.every(({ from, to }) => (from === 8080) !== (to === 8080)),
    'one end is the port of the lab',
  );
});

t.test('each dialogue is an interface of its own', { skip }, async (t) => {
  const file = join(t.testdir(), 'q3.pcapng');
  const { dialogues } = await checkJson(['q3', '--solution', '--language', 'c', '--pcap', file]);
  const named = new Set((await readBack(file)).map(({ dialogue }) => dialogue));
  for (const { id } of dialogues)
    t.ok(
      [...named].some((name) => name.includes(id)),
      id,
    );
  t.equal(named.size, dialogues.length);
});

t.test(
  'the handshake and the farewell are there, in order, and nothing is malformed',
  { skip },
  async (t) => {
    const file = join(t.testdir(), 'q1.pcapng');
    const words = ['q1', '--solution', '--language', 'c', '--only', 'one-line', '--pcap', file];
    t.equal((await check(words)).code, 0);
    const flags = await run(['tshark', '-n', '-r', file, '-T', 'fields', '-e', 'tcp.flags.str']);
    const told = flags.stdout.split('\n').map((each) => each.replace(/·/g, ''));
    t.same(told.slice(0, 3), ['S', 'AS', 'A']);
    const malformed = await run([
      'tshark',
      '-n',
      '-r',
      file,
      '-Y',
      '_ws.malformed || tcp.analysis.lost_segment',
    ]);
    t.equal(malformed.stdout, '');
  },
);

t.test('a capture that cannot be written is told in one line', { skip: absent('gcc') }, async (t) => {
  const file = join(t.testdir({ file: '' }), 'file', 'q3.pcapng');
  const words = ['q3', '--solution', '--language', 'c', '--only', 'client-first', '--pcap', file];
  const seen = await check(words);
  t.equal(seen.code, 2);
  t.match(seen.stderr, /^alternance: --pcap .*q3\.pcapng.*\n$/);
  t.throws(() => readFileSync(file));
});
