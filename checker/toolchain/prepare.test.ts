import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import t, { type Test } from 'tap';
import { languageOf } from '../languages/languages.ts';
import type { Environment } from '../model/environment.ts';
import { createCacheFolder } from './build/cache-folder.ts';
import { prepare } from './prepare.ts';

const PATH = process.env.PATH ?? '';

/** The tools of a machine with this environment. */
function toolsIn(environment: Environment) {
  const cacheFolder = createCacheFolder({ environment, userId: process.getuid?.() });
  return { environment, cacheFolder, node: process.execPath, nodeVersion: '20.19.0', folder: '/' };
}

function source(file: string) {
  return { kind: 'source', language: languageOf(file) ?? 'python', file } as const;
}

/** Tools whose PATH begins with a script `name`, which logs each run and then does `body`. */
function counting(folder: string, { name, body }: { readonly name: string; readonly body: string }) {
  const log = join(folder, 'log');
  writeFileSync(log, '');
  writeFileSync(join(folder, name), `#!/bin/sh\necho x >> '${log}'\n${body}\n`);
  chmodSync(join(folder, name), 0o755);
  const environment = { ...process.env, PATH: `${folder}:${PATH}`, XDG_CACHE_HOME: join(folder, 'cache') };
  return { tools: toolsIn(environment), times: () => readFileSync(log, 'utf8').length / 2 };
}

async function has(t: Test, tool: string): Promise<boolean> {
  const { failed } = await execa('sh', ['-c', `command -v ${tool}`], { reject: false });
  if (failed) t.plan(0, `${tool} is not installed`);
  return !failed;
}

t.test('the same C program is compiled once, until it or one of its headers changes', async (t) => {
  if (!(await has(t, 'gcc'))) return;
  const text = '#include "a.h"\nint main(void) { int unused; return A; }\n';
  const folder = t.testdir({ 'a.c': text, 'a.h': '#define A 3\n' });
  const { tools, times } = counting(folder, { name: 'gcc', body: `PATH='${PATH}'; exec gcc "$@"` });
  const program = source(join(folder, 'a.c'));
  const [one, other] = await Promise.all([prepare(program, tools), prepare(program, tools)]);
  t.same(one, other);
  t.same(await prepare(program, tools), one);
  t.equal(times(), 1);
  if (one.kind !== 'ready') throw new Error(one.kind);
  t.match(one.warnings, /^a\.c: .*\n.*unused variable/);
  t.equal((await execa(one.file, { reject: false })).exitCode, 3);

  writeFileSync(join(folder, 'a.h'), '#define A 4\n');
  const changed = await prepare(program, tools);
  t.equal(changed.kind === 'ready' && (await execa(changed.file, { reject: false })).exitCode, 4);
  t.equal(times(), 2);
});

t.test("a compiler's errors name the file as the student does", async (t) => {
  const sources = {
    'a.c': 'int main(void) { retrun 0; }',
    'a.ts': 'const a: = 3;',
    'A.java': 'class A { int a }',
  };
  const folder = t.testdir(sources);
  const tools = toolsIn({ ...process.env, XDG_CACHE_HOME: join(folder, 'cache') });
  for (const name of Object.keys(sources)) {
    const prepared = await prepare(source(join(folder, name)), tools);
    if (prepared.kind === 'missing-tool') continue;
    if (prepared.kind !== 'does-not-compile') throw new Error(name);
    t.match(prepared.errors, new RegExp(`(^|\\s)${name}:1`));
    t.notMatch(prepared.errors, folder);
  }
});

t.test('an error in a Java client does not fail the server, and any class may have the main', async (t) => {
  if (!(await has(t, 'javac'))) return;
  const main = 'public static void main(String[] a) { System.out.print(new Word()); }';
  const folder = t.testdir({
    'Client.java': 'package chat; class Client { int a }',
    'Word.java': 'package chat; class Word { public String toString() { return "ready"; } }',
    'serveur.java': `package chat; class Serveur { ${main} }`,
    alone: {
      'Client.java': 'class Client { int a }',
      'Server.java': `class Word {} public class Server { ${main.replace('new Word()', '3')} }`,
    },
  });
  const tools = toolsIn({ ...process.env, XDG_CACHE_HOME: join(folder, 'cache') });
  const run = async (name: string) => {
    const prepared = await prepare(source(join(folder, name)), tools);
    return prepared.kind === 'ready' ? (await execa(prepared.file, prepared.args)).stdout : prepared.kind;
  };
  t.equal(await run('alone/Server.java'), '3');
  writeFileSync(join(folder, 'Client.java'), 'package chat; class Client {}');
  t.equal(await run('serveur.java'), 'ready');
});

t.test('a missing tool is named, with the command that installs it', async (t) => {
  const names = ['a.py', 'a.c', 'A.java', 'a.pl', 'a.rb'];
  const folder = t.testdir(Object.fromEntries(names.map((name) => [name, ''])));
  const environment = { PATH: folder, XDG_CACHE_HOME: join(folder, 'cache') };
  for (const name of names) {
    const prepared = await prepare(source(join(folder, name)), toolsIn(environment));
    t.match(prepared, { kind: 'missing-tool', tool: /./, fix: /install/ }, name);
  }
});

t.test("a version manager's script is run once for each version that it may start", async (t) => {
  const real = (await execa('python3', ['-c', 'import sys; print(sys.executable)'])).stdout;
  const folder = t.testdir({ 'a.py': '' });
  const { tools, times } = counting(folder, { name: 'python3', body: `exec '${real}' "$@"` });
  const file = async (more = {}) => {
    const environment = { ...tools.environment, ...more };
    const prepared = await prepare(source(join(folder, 'a.py')), { ...tools, environment });
    return prepared.kind === 'ready' && prepared.file;
  };
  t.same(await Promise.all([file(), file(), file()]), [real, real, real]);
  t.equal(times(), 1);
  await file({ PYENV_VERSION: '3.0' });
  t.equal(times(), 2);
  writeFileSync(join(folder, '.python-version'), '3.0');
  await file();
  t.equal(times(), 3);
});

t.test('the cache is under TMPDIR if no lasting folder is writable', async (t) => {
  const folder = t.testdir({ 'a.ts': 'console.log(1)' });
  for (const kept of [{ HOME: join(folder, 'a.ts') }, { XDG_CACHE_HOME: '/proc' }]) {
    const environment = { PATH, TMPDIR: folder, ...kept };
    const prepared = await prepare(source(join(folder, 'a.ts')), toolsIn(environment));
    t.ok(prepared.kind === 'ready' && prepared.build?.startsWith(folder), JSON.stringify(kept));
  }
});

t.test('a Java program is compiled and run with the classes of CLASSPATH too', async (t) => {
  if (!(await has(t, 'javac'))) return;
  const folder = t.testdir({
    course: { 'Word.java': 'public class Word { public String toString() { return "ready"; } }' },
    own: { 'A.java': 'class A { public static void main(String[] a) { System.out.print(new Word()); } }' },
  });
  const course = join(folder, 'course');
  await execa('javac', ['Word.java'], { cwd: course });
  const tools = toolsIn({ ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), CLASSPATH: course });
  const prepared = await prepare(source(join(folder, 'own', 'A.java')), tools);
  t.equal(prepared.kind === 'ready' && (await execa(prepared.file, prepared.args)).stdout, 'ready');
});
