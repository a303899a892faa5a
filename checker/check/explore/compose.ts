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

/** The file name of an explored dialogue. Its words depend on the name too, as they do for every dialogue. */
const exploredFile = 'explored.dialogue';

/** The dialogue that a plan gives by the rule of the question. Equal texts are equal dialogues. */
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
  // An empty line shows nothing on a screen. After only empty lines, the program must at least be at rest.
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

/** Two comment lines for the top of the file: how the dialogue was found, and how to play it with the same words. */
export type Comments = readonly [string, string];

/** The text of the dialogue's file, with the comments at its top. */
export function writeDown(dialogue: Omit<Dialogue, 'source'>, comments: Comments): string {
  return `${comments.map((comment) => `# ${comment}\n`).join('')}${printDialogue(dialogue)}`;
}

/** The dialogue as its file will be read: this checks that it is valid, and gives its steps their line numbers. */
export function readBack(dialogue: Omit<Dialogue, 'source'>): Dialogue {
  return parseDialogue(writeDown(dialogue, ['', '']), exploredFile);
}

/** The number of acts among the steps of a dialogue. */
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
