import type { Lack } from '../../languages/row/lack.ts';
import type { Finding } from '../../model/finding.ts';
import type { History } from '../history/history.ts';

/**
 * The finding that this machine is short of something, instead of a crash whose last words say so: a virtual machine or
 * a fork that got no memory or no process. A program that has started many processes has used them up itself.
 */
export function blameMachine(finding: Finding, { rests }: Pick<History, 'rests'>): Finding {
  const { code, evidence = '' } = finding;
  const [role] = finding.actors;
  if (code !== 'crashed') return finding;
  const line = evidence.split('\n').findLast((each) => lackIn(each, evidence) !== undefined);
  const lack = line === undefined ? undefined : lackIn(line, evidence);
  const counts = rests.flatMap(({ event }) =>
    event.standings.filter(({ actor }) => actor === role).map(({ processes }) => processes.length),
  );
  if (line === undefined || lack === undefined || counts.some((count) => count > fewProcesses))
    return finding;
  const problem = { code: 'exhausted', lack, what: line.trim() } as const;
  return { code: 'machine-fault', actors: finding.actors, where: [], problem };
}

/** More than any program of the lab starts on purpose. */
const fewProcesses = 8;

/** What a line says to be short, in the words of HotSpot, V8, Python and the C library. */
function lackIn(line: string, evidence: string): Exclude<Lack, 'file'> | undefined {
  if (memory.test(line)) return 'memory';
  if (threads.test(line)) return 'limit';
  // A socket that does not block says the same.
  return again.test(line) && starts.test(evidence) && !ofNetwork.test(line) ? 'limit' : undefined;
}

const memory =
  /insufficient memory for the Java|Could not (?:reserve|allocate) enough space|Native memory allocation .*failed|unable to allocate heap|Fatal process out of memory|Cannot allocate memory|\bENOMEM\b/;
const threads = /can't start new thread|unable to create (?:new )?native thread|can't create Thread/;
const again = /Resource temporarily unavailable|\bEAGAIN\b/;
const starts = /\bfork\b|pthread_create|\bspawn/;
const ofNetwork = /\b(?:recv\w*|read|accept4?|connect|send\w*)\b/;
