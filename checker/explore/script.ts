import { type Cast, otherRole, type Role } from '../model/actor.ts';
import type { Act, Expectation, Level, Text } from '../model/dialogue.ts';
import type { QuestionId } from '../model/question.ts';
import { type Due, type Floor, openFloor, say } from './floor.ts';

/** A step before its place in a file is known. */
export type Draft = { readonly actor: Role } & (Act | Expectation);

/** A dialogue being written: acts go in, and what they must make appear follows from the rule. */
export interface Script {
  readonly question: QuestionId;
  readonly cast: Cast;
  readonly floor: Floor;
  readonly level: Level;
  readonly steps: readonly Draft[];
  /** A step as it is. */
  readonly add: (actor: Role, action: Act | Expectation) => void;
  /** Lines that the last act has said. */
  readonly say: (speaker: Role, texts: readonly Text[]) => void;
  /** Expects all that is due and was not expected yet. */
  readonly settle: () => void;
  /** From here on it is more than the sheet asks for. */
  readonly roughen: () => void;
  /** The line on the wire has to end in a newline. */
  readonly wantsNewline: (text: Text) => void;
}

export function createScript(question: QuestionId, cast: Cast): Script {
  const steps: Draft[] = [];
  const whole = new Set<Text>();
  let owed: Due[] = [];
  let floor = openFloor(question);
  let level: Level = isAmongStrangers(question, cast) ? 'robust' : 'required';

  const add = (actor: Role, action: Act | Expectation) => void steps.push({ actor, ...action });

  const settle = () => {
    for (const { speaker, text } of owed) {
      const listener = otherRole(speaker);
      // An empty line has nothing to be found by on a screen: the lines around it tell that it ended nothing.
      if (cast[listener].kind !== 'peer') {
        if (text.written !== '') add(listener, { verb: 'shows', text });
      } else add(listener, { verb: whole.has(text) ? 'receives line' : 'receives', text });
    }
    owed = [];
  };

  return {
    question,
    cast,
    steps,
    get floor() {
      return floor;
    },
    get level() {
      return level;
    },
    add,
    settle,
    say(speaker, texts) {
      for (const text of texts) {
        const said = say(floor, { speaker, text });
        floor = said.floor;
        owed.push(...said.due);
      }
      const listener = otherRole(speaker);
      if (floor.waiting[speaker].length === 0 || cast[listener].kind === 'peer') return;
      settle();
      add(listener, { verb: 'shows nothing' });
    },
    roughen: () => {
      level = 'robust';
    },
    wantsNewline: (text) => void whole.add(text),
  };
}

/** Questions 3 and 4 ask for two programs of one student; a partner of somebody else's is more than that. */
function isAmongStrangers(question: QuestionId, { server, client }: Cast): boolean {
  return ['q3', 'q4'].includes(question) && (server.kind !== 'student' || client.kind !== 'student');
}
