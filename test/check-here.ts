import t from 'tap';
import { runCheck } from '../checker/cli/check-command.ts';
import { type CheckArguments, readArguments } from '../checker/cli/options/arguments.ts';
import { askedJobs } from '../checker/cli/options/asked-jobs.ts';
import { openAskedLab } from '../checker/cli/options/asked-lab.ts';
import type { Outlets } from '../checker/cli/options/outlets.ts';
import { usageOf } from '../checker/cli/options/usage.ts';
import { createExitCode, exitCodes } from '../checker/cli/process/exit-codes.ts';
import { localeOf } from '../checker/cli/process/locale.ts';
import { sayIn } from '../checker/cli/words/check/say.ts';
import { openHost } from '../checker/index.ts';
import type { Host } from '../checker/room/host.ts';
import { type Around, check, environmentOf, type ReadRun, type Run, readJson, root } from './checker.ts';

/** The hosts of all calls in this process, by what distinguishes them. */
const hosts = new Map<string, Promise<Host>>();

/**
 * As `check`, in this process: a command costs a fifth of a processor-second before it plays anything. For tests of what
 * a report says, not of what the process does with it. Where dialogues have no network of their own it is `check`, since
 * only a command can enter a user namespace.
 */
export async function checkHere(
  words: readonly string[],
  { cwd = root }: Pick<Around, 'cwd'> = {},
): Promise<Run> {
  const locale = localeOf(words, environmentOf({}));
  const say = sayIn(locale);
  const code = createExitCode();
  const pieces: string[] = [];
  try {
    const asked = readArguments(words, say);
    const jobs = await askedJobs(asked, { lab: await openAskedLab(asked.lab, cwd), cwd, say });
    const host = await shared(cwd, asked.sandbox ?? false);
    if (host.conditions.network !== 'own') return check(words, { cwd });
    await using outlets = inPieces(pieces, asked.report);
    const { signal } = new AbortController();
    const rest = { asked, signal, locale, say, captures: [], onReport: code.add };
    await runCheck({ host, jobs, outlets, ...rest });
    return { code: code.value, stdout: pieces.join(''), stderr: '' };
  } catch (error) {
    const usage = usageOf(error, locale)?.replace(/^/gm, 'alternance: ');
    if (usage === undefined) throw error;
    return { code: exitCodes.usage, stdout: pieces.join(''), stderr: `${usage}\n` };
  }
}

/** As `checkJson`, in this process. */
export async function checkJsonHere(words: readonly string[]): Promise<ReadRun> {
  return readJson(await checkHere([...words, '--report', 'json']));
}

/** A host with the environment of a command. It is closed when the tests of this process are over. */
function shared(folder: string, sandbox: boolean): Promise<Host> {
  const name = JSON.stringify({ folder, sandbox });
  const known = hosts.get(name);
  if (known) return known;
  // tap asks for colours, which a report has on a terminal only.
  delete process.env.FORCE_COLOR;
  const host = openHost({ environment: environmentOf({}), folder, sandbox });
  t.teardown(async () => (await host)[Symbol.asyncDispose]());
  hosts.set(name, host);
  return host;
}

/** The outputs of the reports that are asked for, which all become pieces. */
function inPieces(pieces: string[], asked: CheckArguments['report']): Outlets {
  const close = { [Symbol.asyncDispose]: async () => undefined };
  const write = async (text: string) => void pieces.push(text);
  const output = { ...close, isTTY: false, columns: 80, write };
  return { ...close, all: asked.map(({ name }) => ({ name, output })) };
}
