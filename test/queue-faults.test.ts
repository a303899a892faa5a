// What goes wrong with machines while a cohort is graded through a queue: nothing is lost, and nothing counts twice.
import t from 'tap';
import { fullDisk } from './queue/full-disk.ts';
import { lostWork } from './queue/lost-work.ts';
import { lostWorkers } from './queue/lost-workers.ts';
import { withoutQueue } from './queue/queued.ts';
import { shareOf } from './share.ts';

const faults = [...lostWorkers, ...lostWork, ...fullDisk];

for (const { name, hold } of shareOf('faults of a queue', faults, ({ name }) => name))
  t.test(name, withoutQueue, hold);
