import type { Conditions } from '../../model/report.ts';
import type { Lost } from '../show.ts';

/**
 * What a machine lacks for a live demo. Without /proc nothing is proved, and without a network of its own for each pair the
 * segments are not seen, and four servers would want one port.
 */
export function lostOn({ rest, network }: Conditions): readonly Lost[] {
  return [
    ...(rest === 'proof' ? [] : (['kernel'] as const)),
    ...(network === 'own' ? [] : (['rooms'] as const)),
  ];
}
