import { isNewEnough, leastNode } from '../process/node-version.ts';
import type { SayDoctor } from '../words/doctor/say.ts';
import type { Diagnosis } from './diagnosis.ts';

/** Whether Node is new enough; it runs the checker, and programs in TypeScript and JavaScript. */
export function examineNode(version: string, say: SayDoctor): Diagnosis {
  if (isNewEnough(version)) return { subject: 'node', state: 'fine', found: version };
  return {
    subject: 'node',
    state: 'blocking',
    found: say('node.old', { version, least: leastNode }),
    cost: say('node.cost'),
    fix: say('node.mend'),
  };
}
