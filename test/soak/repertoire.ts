import { join, relative } from 'node:path';
import type { Job } from '../../checker/check/job.ts';
import { UsageError } from '../../checker/model/fault.ts';
import { callOf } from '../backstage.ts';
import { buildGo } from '../go-programs.ts';
import { absent } from '../tools.ts';
import { namedBy, playedOf, readZoo } from '../zoo.ts';

/** What to choose from. */
export interface RepertoireOptions {
  readonly root: string;
  /** The absolute folder of the submissions. */
  readonly zoo: string;
  /** Prefixes of the names to play: `q3/`, `q1/right`, `solutions/q4`. All names if there are none. */
  readonly named: readonly string[];
  readonly patienceMs: number;
  /** An empty folder, for programs that are compiled before the soak. */
  readonly folder: string;
}

/** The jobs of one round, and the submissions that cannot be played here, each with the reason. */
export interface Repertoire {
  readonly jobs: readonly Job[];
  readonly missing: readonly string[];
}

/**
 * Chooses each wrong submission with the dialogue that finds its mistake, each unusual one with the dialogues that it
 * must pass, programs in Go, and the solutions with every dialogue. Throws a UsageError if there are none.
 */
export async function repertoireOf(options: RepertoireOptions): Promise<Repertoire> {
  const { root, zoo, named, folder } = options;
  const { abouts, missingFor } = await readZoo(zoo);
  const isWanted = (name: string) => named.length === 0 || named.some((each) => name.startsWith(each));
  const chosen = [...abouts].filter(([name]) => isWanted(name));
  const missing = chosen.flatMap(([name]) => (missingFor(name) ? [`${name}: ${missingFor(name)}`] : []));
  const calls: (readonly string[])[] = chosen
    .filter(([name]) => !missingFor(name))
    .map(([name, about]) => [...namedBy(relative(root, join(zoo, name)), about), ...playedOf(about)]);
  const isGoWanted = isWanted('go/');
  const withoutGo = isGoWanted && absent('go');
  if (withoutGo) missing.push(`go/: ${withoutGo}`);
  else if (isGoWanted) calls.push(...(await goCalls(folder)));
  const handedIn = await Promise.all(calls.map((words) => callOf(words, root)));
  const solutions = await callOf(['--solution'], root);
  const jobs = [
    ...handedIn.flatMap((call) => call.jobs),
    ...solutions.jobs.filter(({ submission }) => isWanted(submission.name)),
  ];
  if (jobs.length === 0) throw new UsageError(`--named ${named.join(' ')}: nothing is named so`);
  return { jobs, missing };
}

/** A server that passes, a chat that passes, one that is a deadlock, and a program that sleeps too long. */
async function goCalls(folder: string): Promise<readonly (readonly string[])[]> {
  const { server, client, timer } = await buildGo(folder);
  const chat = ['q3', '--only', 'client-first', '--server', server, '--client'];
  return [
    ['q1', '--level', 'required', '--server', `${server} shows`],
    [...chat, client],
    [...chat, `${client} waits`],
    ['q1', '--only', 'one-line', '--server', timer],
  ];
}
