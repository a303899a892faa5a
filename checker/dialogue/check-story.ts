import type { Role } from '../model/actor.ts';
import type { Step } from '../model/dialogue.ts';
import { isAct } from '../model/dialogue.ts';
import { checkPresence } from './check-presence.ts';
import { checkSending } from './check-sending.ts';
import type { DialogueProblem } from './dialogue-error.ts';
import { quote } from './mistake.ts';
import { didYouMean } from './nearest.ts';
import { textKey, textsOf } from './verbs/texts.ts';

/** Finds the steps that cannot be played, or whose expectation can never hold. */
export function checkStory(steps: readonly Step[]): readonly DialogueProblem[] {
  const roles: readonly Role[] = ['server', 'client'];
  return [
    ...roles.flatMap((role) => checkPresence(steps.filter(({ actor }) => actor === role))),
    ...roles.flatMap((role) => checkSending(steps.filter(({ actor }) => actor === role))),
    ...checkTexts(steps),
  ];
}

/**
 * Finds expected texts that were not typed or sent before. A text gets a fresh word in each run, so no program can
 * know it.
 */
function checkTexts(steps: readonly Step[]): readonly DialogueProblem[] {
  const said = new Map<string, string>();
  const problems: DialogueProblem[] = [];
  for (const step of steps) {
    for (const text of textsOf(step)) {
      if (isAct(step)) said.set(textKey(text), text.written);
      else if (!text.exact && !said.has(textKey(text))) {
        const meant = didYouMean(
          text.written,
          [...said.values()].filter((words) => words !== text.written),
        );
        const message = `${quote(text.written)} is not typed or sent before this line${meant || ': write it as it is typed or sent'}`;
        problems.push({ line: step.line, message });
      }
    }
  }
  return problems;
}
