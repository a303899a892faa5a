import { unreachable } from '../../model/unreachable.ts';
import type { LiveObstacle } from '../../stage/live/prepare-playground.ts';
import type { ShownCell, ShownObstacle } from '../show.ts';
import type { TroupePair } from './troupe.ts';

/** A pair as it is shown. */
export function shownCell({ pair: { cell }, live }: TroupePair): ShownCell {
  const { sources, moment, obstacle } = live;
  return { cell, sources, moment, obstacle: obstacle && shownObstacle(obstacle) };
}

function shownObstacle(obstacle: LiveObstacle): ShownObstacle {
  const { role, kind } = obstacle;
  switch (obstacle.kind) {
    case 'does-not-compile':
      return { role, kind, said: obstacle.errors };
    case 'missing-tool':
      return { role, kind, said: obstacle.fix };
    case 'broken-tool':
      return { role, kind, said: obstacle.said };
    case 'port-held':
      return { role, kind, said: String(obstacle.port) };
    default:
      return unreachable(obstacle);
  }
}
