import { join } from 'node:path';
import { execa } from 'execa';
import t from 'tap';
import { shareOf } from '../../test/share.ts';
import { languageOf, languages } from '../languages/languages.ts';
import { prepare } from './prepare.ts';
import { talk, talkers } from './talk.sample.ts';

const cache = t.testdir();
const tools = {
  environment: process.env,
  cacheFolder: async () => cache,
  node: process.execPath,
  nodeVersion: process.versions.node,
  folder: '/',
};

for (const [name, text] of shareOf('talkers', Object.entries(talkers), ([name]) => name)) {
  t.test(`${name} prints to a pipe what it prints to a terminal`, async (t) => {
    const file = join(t.testdir({ [name]: text }), name);
    const language = languageOf(name) ?? 'python';
    const prepared = await prepare({ kind: 'source', language, file }, tools);
    if (prepared.kind === 'missing-tool') return void t.plan(0, `${prepared.tool} is not installed`);
    if (prepared.kind !== 'ready') throw new Error(JSON.stringify(prepared));
    t.equal(await talk(prepared), 'hé ? got é bonjour fin');
  });
}

t.test('the shell runs a command, and C programs that it starts print line by line too', async (t) => {
  const folder = t.testdir({ 'a b': { 'hello.txt': 'hé\n? ' } });
  const command = `cd 'a b' && cat hello.txt && sed 's/^/got /; s/$/ fin/'`;
  const prepared = await prepare({ kind: 'command', language: 'command', command }, { ...tools, folder });
  t.equal(prepared.kind === 'ready' && (await talk(prepared)), 'hé ? got é bonjour fin ');
});

const broken: Readonly<Record<string, readonly [unreadable: string, failing: string]>> = {
  'a.py': ['def f(:\n  pass\n', 'eval("1 +")'],
  'a.js': ['const = 3;', 'JSON.parse("{")'],
  'a.pl': ['my $x = ;', 'die "no"'],
  'a.rb': ['def f(\nend end', 'raise "no"'],
};
for (const [name, [unreadable, failing]] of Object.entries(broken)) {
  t.test(`${name}: a syntax error is distinguished from a failure at run time`, async (t) => {
    const said = async (text: string) => {
      const file = join(t.testdir({ [name]: text }), name);
      const program = { kind: 'source', language: languageOf(name) ?? 'python', file } as const;
      const prepared = await prepare(program, tools);
      if (prepared.kind !== 'ready') return undefined;
      const { stderr } = await execa(prepared.file, prepared.args, { cwd: prepared.folder, reject: false });
      return languages[program.language].isSyntaxError(stderr);
    };
    const first = await said(unreadable);
    if (first === undefined) return void t.plan(0, `no interpreter for ${name} is installed`);
    t.equal(first, true);
    t.equal(await said(failing), false);
  });
}

t.test('a program whose first argument is a port gets one', async (t) => {
  const takesPort = async (name: string, text: string) => {
    const file = join(t.testdir({ [name]: text }), name);
    const prepared = await prepare({ kind: 'source', language: languageOf(name) ?? 'python', file }, tools);
    return prepared.kind === 'ready' && prepared.takesPort;
  };
  t.ok(await takesPort('a.py', 'port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080'));
  t.ok(await takesPort('a.js', 'const port = Number(process.argv[2] ?? 8080);'));
  t.notOk(await takesPort('a.py', 'from sys import argv\nhost = argv[1]\nport = 8080'), 'a host is no port');
  t.notOk(await takesPort('a.py', 'port = 8080'));
});

t.test('TypeScript is bundled for a Node that cannot run it, in either module system', async (t) => {
  const folder = t.testdir({
    'line.ts': 'export const word: string = "ready";',
    'a.ts': 'import { word } from "./line"; await 1; console.log(word);',
    'b.ts':
      'import fs = require("fs"); if (require.main === module) console.log(typeof fs, __dirname.length > 0);',
  });
  const run = async (name: string, nodeVersion: string) => {
    const program = { kind: 'source', language: 'typescript', file: join(folder, name) } as const;
    const prepared = await prepare(program, { ...tools, nodeVersion });
    return prepared.kind === 'ready' && prepared.build
      ? (await execa(prepared.file, prepared.args)).stdout
      : '';
  };
  t.equal(await run('a.ts', '20.19.0'), 'ready');
  t.equal(await run('b.ts', '20.19.0'), 'object true');
  t.equal(await run('a.ts', '24.0.0'), 'ready', 'an import without its extension is nothing that Node runs');
  t.equal(await run('line.ts', '24.0.0'), '', 'this Node runs it as it is');
});
