import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import t, { type Test } from 'tap';
import { type Around, check, type Run, temporary } from '../checker.ts';
import { absent } from '../tools.ts';

/** A folder that this test file removes at its end; tap's own lie in the repository, where another user may not look. */
export function newFolder(): string {
  const folder = mkdtempSync(join(temporary, 'machine-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Puts a script in place of a tool, with an empty cache. */
export function instead(tool: string, body: string): Around {
  const folder = newFolder();
  writeFileSync(join(folder, tool), `#!/bin/sh\n${body}\n`);
  chmodSync(join(folder, tool), 0o755);
  const PATH = `${folder}:${process.env.PATH}`;
  return { env: { PATH, XDG_CACHE_HOME: join(folder, 'cache') } };
}

/** Plays one dialogue of question 1 with the solution in a language. */
export function play(language: string, around: Around): Promise<Run> {
  return check(['q1', '--solution', '--language', language, '--only', 'one-line'], around);
}

/** Asserts one line on stderr with these words, nothing on stdout, and code 2. */
export function isSetUp(t: Test, { code, stdout, stderr }: Run, said: string | RegExp): void {
  t.equal(code, 2);
  t.equal(stdout, '');
  t.match(stderr, said);
  t.match(stderr, /^alternance: [^\n]+\n$/, 'one line');
}

/** Why a test that compiles C is skipped. */
export const noGcc = absent('gcc');
/** The path of gcc. */
export const { stdout: gcc } = await execa('sh', ['-c', 'command -v gcc'], { reject: false });
