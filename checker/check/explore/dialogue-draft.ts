import { type Cast, otherRole, type Role } from '../../model/actor.ts';
import type { Act, Expectation, Level, Text } from '../../model/dialogue.ts';
import type { Rule } from '../../model/lab.ts';
import { createTurnState, type OwedLine, say, type TurnState } from './turn-state.ts';

/** A step before its place in a file is known. */
export type DraftStep = { readonly actor: Role } & (Act | Expectation);

/** A dialogue being written: acts go in, and what they must make appear follows from the rule. */
export interface DialogueDraft {
  readonly rule: Rule;
  readonly cast: Cast;
  readonly turns: TurnState;
  readonly level: Level;
  readonly steps: readonly DraftStep[];
  /** A step as it is. */
  readonly add: (actor: Role, action: Act | Expectation) => void;
  /** Lines that the last act has said. */
  readonly say: (speaker: Role, texts: readonly Text[]) => void;
  /** Expects all that is due and was not expected yet. */
  readonly settle: () => void;
  /** From here on it is more than the sheet asks for. */
  readonly markRobust: () => void;
  /** The line on the wire has to end in a newline. */
  readonly wantsNewline: (text: Text) => void;
}

export function createDialogueDraft(rule: Rule, cast: Cast): DialogueDraft {
  const steps: DraftStep[] = [];
  const whole = new Set<Text>();
  let owed: OwedLine[] = [];
  let floor = createTurnState(rule);
  let level: Level = isAmongStrangers(rule, cast) ? 'robust' : 'required';

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
    rule,
    cast,
    steps,
    get turns() {
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
    markRobust: () => {
      level = 'robust';
    },
    wantsNewline: (text) => void whole.add(text),
  };
}

/** A conversation is between two programs of one student; a partner of somebody else's is more than that. */
function isAmongStrangers(rule: Rule, { server, client }: Cast): boolean {
  const isConversation = rule === 'takes turns' || rule === 'speaks at any time';
  return isConversation && (server.kind !== 'student' || client.kind !== 'student');
}
