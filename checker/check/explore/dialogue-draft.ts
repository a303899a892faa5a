import { type Cast, otherRole, type Role } from '../../model/actor.ts';
import type { Act, Expectation, Level, Text } from '../../model/dialogue.ts';
import type { Rule } from '../../model/lab.ts';
import { createTurnState, type OwedLine, say, type TurnState } from './turn-state.ts';

/** A step without its line number in a file. */
export type DraftStep = { readonly actor: Role } & (Act | Expectation);

/** A dialogue being written. The caller adds acts; the draft adds the expectations that follow from the rule. */
export interface DialogueDraft {
  readonly rule: Rule;
  readonly cast: Cast;
  readonly turns: TurnState;
  readonly level: Level;
  readonly steps: readonly DraftStep[];
  /** Adds a step as given. */
  readonly add: (actor: Role, action: Act | Expectation) => void;
  /** Records the lines that the last act has sent or typed, so that their expectations become due. */
  readonly say: (speaker: Role, texts: readonly Text[]) => void;
  /** Adds the expectations that are due and not yet in the draft. */
  readonly settle: () => void;
  /** Raises the level to robust: the dialogue now asks for more than the sheet. */
  readonly markRobust: () => void;
  /** The peer must receive this line with its newline. */
  readonly wantsNewline: (text: Text) => void;
}

/** Starts an empty draft for a rule and a cast. */
export function createDialogueDraft(rule: Rule, cast: Cast): DialogueDraft {
  const steps: DraftStep[] = [];
  const whole = new Set<Text>();
  let owed: OwedLine[] = [];
  let turns = createTurnState(rule);
  let level: Level = isAmongStrangers(rule, cast) ? 'robust' : 'required';

  const add = (actor: Role, action: Act | Expectation) => void steps.push({ actor, ...action });

  const settle = () => {
    for (const { speaker, text } of owed) {
      const listener = otherRole(speaker);
      // A screen cannot be searched for an empty line; the lines around it show that it ended nothing.
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
      return turns;
    },
    get level() {
      return level;
    },
    add,
    settle,
    say(speaker, texts) {
      for (const text of texts) {
        const said = say(turns, { speaker, text });
        turns = said.turns;
        owed.push(...said.due);
      }
      const listener = otherRole(speaker);
      if (turns.waiting[speaker].length === 0 || cast[listener].kind === 'peer') return;
      settle();
      add(listener, { verb: 'shows nothing' });
    },
    markRobust: () => {
      level = 'robust';
    },
    wantsNewline: (text) => void whole.add(text),
  };
}

/** The sheet asks for a conversation between two programs of one student. With any other partner it is robust. */
function isAmongStrangers(rule: Rule, { server, client }: Cast): boolean {
  const isConversation = rule === 'takes turns' || rule === 'speaks at any time';
  return isConversation && (server.kind !== 'student' || client.kind !== 'student');
}
