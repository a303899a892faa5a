import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import t from 'tap';

/** Alternance's own folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

type Environment = Readonly<Record<string, string>>;

export interface Around {
  /** Where the command is given; the folder of Alternance if left out. */
  readonly cwd?: string;
  /** Added to an environment of PATH and HOME. */
  readonly env?: Environment;
}

/** What a person sees of a run. `code` is 128 and the signal's number when a signal ended it. */
export interface Run {
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** The TMPDIR of the runs of this test file: nothing may be left in it. */
export const temporary = mkdtempSync(join(tmpdir(), 'alternance-test-'));
t.teardown(() => rmSync(temporary, { recursive: true, force: true }));

/** The environment of a run: what a login has, and no colours, language or settings of who runs the tests. */
export function environmentOf(env: Environment = {}): Environment {
  const { PATH = '', HOME = '/', XDG_CACHE_HOME } = process.env;
  return { PATH, HOME, ...(XDG_CACHE_HOME && { XDG_CACHE_HOME }), TMPDIR: temporary, ...env };
}

/** Starts `alternance check …` as built, at no terminal. The subprocess stands in an object, since it is a promise. */
export function start(words: readonly string[], { cwd = root, env = {} }: Around = {}) {
  const subprocess = execa(join(root, 'bin', 'alternance'), ['check', ...words], {
    cwd,
    env: environmentOf(env),
    extendEnv: false,
    stdin: 'ignore',
    reject: false,
    stripFinalNewline: false,
  });
  return { subprocess, pid: subprocess.pid ?? 0 };
}

/** Runs `alternance check …` to its end. */
export async function check(words: readonly string[], around: Around = {}): Promise<Run> {
  const { exitCode, stdout, stderr } = await start(words, around).subprocess;
  return { code: exitCode, stdout, stderr };
}

/** What the JSON report says, as far as the tests read it. */
export interface JsonReport {
  readonly seed: string;
  readonly locale: string;
  readonly conditions: { readonly rest: string; readonly network: string };
  readonly reports: readonly {
    readonly question: string;
    readonly submission: string;
    readonly verdict: string;
    readonly points: { readonly earned: number; readonly possible: number };
    readonly dialogues: readonly JsonDialogue[];
  }[];
}

export interface JsonDialogue {
  readonly id: string;
  readonly title: string;
  readonly verdict: string;
  readonly findings: readonly {
    readonly code: string;
    readonly actors: readonly string[];
    readonly decided: string;
    readonly evidence?: string;
    readonly actual?: string;
  }[];
  readonly transcript: readonly {
    readonly event: string;
    readonly actor: string;
    readonly text?: string;
    readonly port?: number;
    readonly command?: string;
  }[];
}

/** The same with `--report json`, read. Fails when there is no report to read, with what was said in its place. */
export async function checkJson(
  words: readonly string[],
  around: Around = {},
): Promise<{ code: number | undefined; report: JsonReport; dialogues: readonly JsonDialogue[] }> {
  const { code, stdout, stderr } = await check([...words, '--report', 'json'], around);
  if (stdout === '') throw new Error(`no report, code ${code}: ${stderr}`);
  const report = JSON.parse(stdout) as JsonReport;
  return { code, report, dialogues: report.reports.flatMap(({ dialogues }) => dialogues) };
}
