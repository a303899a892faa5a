import type { Standing } from '../../model/standing.ts';
import type { StoodLine } from './actor-history.ts';

/** How many bytes the thread that stands in a line waits for, if its call returns no fewer. */
export function wholeReadAt(
  { processes }: Pick<Standing, 'processes'>,
  { pid, tid }: Pick<StoodLine, 'pid' | 'tid'>,
): number | undefined {
  return processes
    .filter((one) => one.pid === pid)
    .flatMap(({ threads }) => threads.filter((thread) => tid === undefined || thread.tid === tid))
    .find(({ whole }) => whole !== undefined)?.whole;
}
