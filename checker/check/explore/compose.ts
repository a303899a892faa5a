import { parseDialogue } from '../../dialogue/parse.ts';
import { printDialogue } from '../../dialogue/print.ts';
import { writeObject } from '../../dialogue/verbs/texts.ts';
import type { Cast } from '../../model/actor.ts';
import { type Dialogue, isAct, type Step } from '../../model/dialogue.ts';
import { addEnding } from './add-ending.ts';
import { castsFor } from './casts.ts';
import { createDialogueDraft, type DraftStep } from './dialogue-draft.ts';
import { createLines } from './lines.ts';
import type { Plan } from './plan.ts';
import type { ExploreScope } from './scope.ts';
import { speak } from './speak.ts';

/** The name under which an explored dialogue is saved; its words follow from that name too. */
const exploredFile = 'explored.dialogue';

/** The dialogue that a plan comes to by the rules of the question. Equal texts are equal dialogues. */
export function compose(plan: Plan, scope: ExploreScope): Dialogue {
  const { question, breadth } = scope;
  const casts = castsFor(scope);
  const cast = casts[plan.cast % casts.length] ?? {
    server: { kind: 'student' },
    client: { kind: 'student' },
  };
  const script = createDialogueDraft(question.rule, cast);
  const craft = { script, breadth, lines: createLines(), halves: new Map() };
  for (const step of entrances(cast)) script.add(step.actor, step);
  for (const move of plan.acts) speak(move, craft);
  addEnding(plan.ending, craft);
  // After nothing but an empty line there is nothing to be seen, except that the program stays calm.
  if (script.steps.every((step) => isAct(asStep(step)))) script.add(studentIn(cast), { verb: 'is at rest' });
  return readBack({
    id: '',
    file: exploredFile,
    title: { en: 'found by exploration', fr: 'trouvé par exploration' },
    level: script.level,
    points: 1,
    cast,
    steps: script.steps.map(asStep),
  });
}

/** How a dialogue was found, and how to hear the same words again. */
export type Comments = readonly [string, string];

/** The text of its file. */
export function writeDown(dialogue: Dialogue, comments: Comments): string {
  return `${comments.map((comment) => `# ${comment}\n`).join('')}${printDialogue(dialogue)}`;
}

/** As it will be read from its file, so that it keeps to the language of dialogues and its lines have their numbers. */
export function readBack(dialogue: Dialogue): Dialogue {
  return parseDialogue(writeDown(dialogue, ['', '']), exploredFile);
}

export function actsOf({ steps }: Dialogue): number {
  return steps.filter(isAct).length;
}

function entrances({ server, client }: Cast): readonly DraftStep[] {
  return [
    { actor: 'server', verb: server.kind === 'peer' ? 'listens' : 'starts' },
    { actor: 'client', verb: client.kind === 'peer' ? 'connects' : 'starts' },
  ];
}

function studentIn({ server }: Cast) {
  return server.kind === 'student' ? 'server' : 'client';
}

function asStep(draft: DraftStep): Step {
  const source = `${draft.actor} ${draft.verb} ${writeObject(draft)}`.trimEnd();
  return { ...draft, line: 1, source };
}
