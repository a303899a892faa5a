import { stepThrough } from './stepper.ts';

for (const stepper of document.querySelectorAll<HTMLElement>('[data-stepper]')) {
  stepThrough(stepper);
}
