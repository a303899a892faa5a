import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { alternance, check, root, run } from './checker.ts';
import { absent } from './tools.ts';

const python = { skip: absent('python3') };
const oneLine = ['q1', '--only', 'one-line'];

/** Characters that a terminal obeys. The reports here have no colours of their own. */
const obeyed = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u;

/** A right server of question 1 that first writes some bytes `count` times to a screen or to its client. */
const noisy = `
import os, socket, sys
where, count, piece = sys.argv[1], int(sys.argv[2]), open(sys.argv[3], 'rb').read()
listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(('', 8080))
listener.listen()
client, _ = listener.accept()
for _ in range(count):
    if where == 'wire': client.sendall(piece)
    else:
        rest = piece
        while rest: rest = rest[os.write(int(where), rest):]
for line in client.makefile(encoding='utf-8', errors='replace', newline='\\n'):
    print(line.rstrip('\\n'), flush=True)
`;

/** Writes the checker's own peak memory when it exits. Programs have another environment, so they do not load this. */
const atExit = `
const { readFileSync, writeFileSync } = require('node:fs');
process.on('exit', () => writeFileSync(process.env.PEAK, readFileSync('/proc/self/status')));
`;

const controls = Buffer.concat([
  Buffer.from(
    '\x1b[2J\x1b[31m\x1b]52;c;ZXZpbA==\x07\x1b]0;title\x1b\\\u009b2J\u202e\u200b\u2028\u2029\0\r\x08\x7f\u0085',
    'utf8',
  ),
  Buffer.from([0x9b, 0x32, 0x4a, 0xff, 0xfe, 0xed, 0xa0, 0x80, 0xc3, 0x0a]),
]);

t.test('a right program passes whatever it prints, and no terminal obeys it', python, async (t) => {
  const folder = t.testdir({ 'noisy.py': noisy, bytes: controls });
  const server = (count: number) =>
    `exec python3 ${folder}/noisy.py ${count % 2 === 0 ? 1 : 2} ${count} ${folder}/bytes`;
  for (const [index, report] of ['terminal', 'json', 'html'].entries()) {
    const seen = await check([...oneLine, '--verbose', '--report', report, '--server', server(index + 1)]);
    t.match(seen, { code: 0, stderr: '' }, report);
    t.notMatch(seen.stdout, obeyed, report);
  }
});

t.test('endless output is reported as a flood, in little memory', python, async (t) => {
  const megabyte = Buffer.alloc(1_000_000, 'x');
  const folder = t.testdir({
    'noisy.py': noisy,
    'peak.cjs': atExit,
    long: megabyte,
    short: Buffer.alloc(1_000_000, '\n'),
  });
  const play = async (where: string, count: number, piece: string) => {
    const server = `exec python3 ${folder}/noisy.py ${where} ${count} ${folder}/${piece}`;
    const env = { PEAK: join(folder, 'peak'), NODE_OPTIONS: `--require=${join(folder, 'peak.cjs')}` };
    const { stdout } = await check([...oneLine, '--report', 'json', '--server', server], { env });
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(env.PEAK, 'utf8'))?.[1];
    const [finding] = JSON.parse(stdout).reports[0].dialogues[0].findings;
    return { code: finding?.code, megabytes: Number(kilobytes) / 1024 };
  };
  const { megabytes: least } = await play('1', 0, 'long');
  for (const [where, count, piece] of [
    ['1', 100, 'long'],
    ['2', 1, 'short'],
    ['wire', 100, 'long'],
  ] as const) {
    const { code, megabytes } = await play(where, count, piece);
    t.equal(code, 'flood', `${where} ${piece}`);
    t.ok(megabytes < least + 80, `${where} ${piece}: ${megabytes} MB, with nothing ${least}`);
  }
});

t.test('a file that is no program or dialogue is refused in one line, without waiting', async (t) => {
  const folder = t.testdir();
  for (const name of ['pipe', 'device', 'huge', 'itself', 'folder']) mkdirSync(join(folder, name));
  await run(['mkfifo', join(folder, 'pipe', 'server.py')]);
  symlinkSync('/dev/zero', join(folder, 'device', 'server.py'));
  writeFileSync(join(folder, 'huge', 'server.py'), '');
  truncateSync(join(folder, 'huge', 'server.py'), 2 ** 30);
  symlinkSync('server.py', join(folder, 'itself', 'server.py'));
  mkdirSync(join(folder, 'folder', 'server.py'));
  const refused = async (words: readonly string[], what: RegExp) => {
    const { code, stdout, stderr } = await check(words);
    t.match({ code, stdout }, { code: 2, stdout: '' }, JSON.stringify(words));
    t.match(stderr, /^alternance: .+\n$/);
    t.match(stderr, what);
    t.notMatch(stderr, obeyed);
  };
  for (const name of ['pipe', 'device', 'huge'])
    await refused(['q1', '--dir', join(folder, name)], /not a source file/);
  await refused(['q1', '--dir', join(folder, 'itself')], /cannot be read/);
  await refused(['q1', '--dir', join(folder, 'folder')], /only server\.py\/:/);
  for (const file of [join(folder, 'pipe', 'server.py'), '/dev/zero', folder])
    await refused(['q1', '--solution', '--dialogue', file], /not a dialogue file/);
  await refused(['q1', '--dir', `${folder}/\x1b[31m\nx\u202e`], /there is no such folder/);
  await refused([...oneLine, '--server', 'true', '--output', '/dev/full'], /ENOSPC/);
});

t.test('a reader that closes its pipe ends the report and nothing else', python, async (t) => {
  const words = alternance([...oneLine, '--server', 'true']).join(' ');
  const { stderr, stdout } = await run(['bash', '-c', `${words} | true; echo \${PIPESTATUS[0]}`], {
    cwd: root,
  });
  t.match({ stderr, stdout }, { stderr: '', stdout: '1\n' });
});

t.test('a removed working directory is reported in one line', async (t) => {
  const gone = join(t.testdir({ gone: {} }), 'gone');
  const words = alternance(oneLine).join(' ');
  const { code, stdout, stderr } = await run(['bash', '-c', `rmdir ${gone} && exec ${words}`], { cwd: gone });
  t.match({ code, stdout }, { code: 2, stdout: '' });
  t.match(stderr, /^alternance: the current folder no longer exists: go .*\n$/m);
});
