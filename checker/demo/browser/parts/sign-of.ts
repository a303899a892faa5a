import type { Doing } from '../state/doing-of.ts';
import type { SignName } from './sign.tsx';

const signs: Readonly<Record<Doing, SignName>> = {
  off: 'ended',
  ended: 'ended',
  frozen: 'frozen',
  runs: 'runs',
  keyboard: 'keyboard',
  network: 'network',
  both: 'network',
  other: 'runs',
};

/** The sign of what a program does. */
export function signOf(doing: Doing): SignName {
  return signs[doing];
}
