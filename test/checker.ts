import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import t from 'tap';

/** The folder in which Alternance is installed. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

type Environment = Readonly<Record<string, string>>;

/** How a command is run. */
export interface Around {
  /** The folder in which the command is called; Alternance's own if undefined. */
  readonly cwd?: string;
  /** Added to an environment of PATH and HOME. */
  readonly env?: Environment;
  /** A command that runs the command after it, such as `setpriv`. */
  readonly through?: readonly string[];
  /** The text on standard input; none if undefined. */
  readonly input?: string;
}

/** What a person sees of a run. `code` is undefined if a signal ended it. */
export interface Run {
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** The TMPDIR of the runs in this test file, which they must leave empty. */
export const temporary = mkdtempSync(join(tmpdir(), 'alternance-test-'));
t.teardown(() => rmSync(temporary, { recursive: true, force: true }));

/** The environment of a login shell, without the colours, language and settings of the person who runs the tests. */
export function environmentOf(env: Environment): Environment {
  const { PATH = '', HOME = '/', XDG_CACHE_HOME } = process.env;
  return { PATH, HOME, ...(XDG_CACHE_HOME && { XDG_CACHE_HOME }), TMPDIR: temporary, ...env };
}

/**
 * Starts a command without a terminal, in its own environment. `env` empties it first, because tap adds a loader to
 * the environment of every child process. The subprocess is in an object because it is itself a promise.
 */
export function startCommand(
  command: readonly string[],
  { cwd = root, env = {}, through = [], input }: Around = {},
) {
  const variables = Object.entries(environmentOf(env)).map(([name, value]) => `${name}=${value}`);
  const subprocess = execa('/usr/bin/env', ['-i', ...variables, ...through, ...command], {
    cwd,
    ...(input === undefined ? { stdin: 'ignore' } : { input }),
    reject: false,
    stripFinalNewline: false,
  });
  return { subprocess, pid: subprocess.pid ?? 0 };
}

/** Runs a command to its end. */
export async function run(command: readonly string[], around: Around = {}): Promise<Run> {
  const { exitCode, stdout, stderr } = await startCommand(command, around).subprocess;
  return { code: exitCode, stdout, stderr };
}

/** The built command `alternance check`, with these words. */
export function alternance(words: readonly string[]): readonly string[] {
  return [join(root, 'bin', 'alternance'), 'check', ...words];
}

/** Runs `alternance check …` to its end. */
export function check(words: readonly string[], around: Around = {}): Promise<Run> {
  return run(alternance(words), around);
}

/** The fields of the JSON report that the tests read. */
interface JsonReport {
  readonly seed: string;
  readonly locale: string;
  readonly conditions: Readonly<Record<'rest' | 'network' | 'processes' | 'files', string>>;
  readonly reports: readonly {
    readonly question: string;
    readonly submission: string;
    readonly verdict: string;
    readonly points: { readonly earned: number; readonly possible: number };
    readonly dialogues: readonly JsonDialogue[];
  }[];
}

/** The fields of a dialogue in the JSON report that the tests read. */
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
    readonly where: readonly {
      readonly actor: string;
      readonly file?: string;
      readonly line?: number;
      readonly text?: string;
      readonly words: string;
      readonly from?: { readonly text: string };
      readonly broke?: boolean;
    }[];
  }[];
  readonly transcript: readonly {
    readonly event: string;
    readonly actor: string;
    readonly text?: string;
    readonly port?: number;
    readonly command?: string;
    readonly decided?: string;
  }[];
}

/** A JSON report, and how the run ended that wrote it. */
export interface ReadRun {
  readonly code: number | undefined;
  readonly report: JsonReport;
  readonly dialogues: readonly JsonDialogue[];
}

/** Runs `alternance check … --report json` and reads the report. Throws with the output if there is none. */
export async function checkJson(words: readonly string[], around: Around = {}): Promise<ReadRun> {
  const { code, stdout, stderr } = await check([...words, '--report', 'json'], around);
  if (stdout === '') throw new Error(`no report, code ${code}: ${stderr}`);
  return readJson({ code, stdout });
}

/** Reads the JSON report of a run. */
export function readJson({ code, stdout }: Pick<Run, 'code' | 'stdout'>): ReadRun {
  const report = JSON.parse(stdout) as JsonReport;
  return { code, report, dialogues: report.reports.flatMap(({ dialogues }) => dialogues) };
}
