import { otherRole } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import { hasSent, type Opening, openingOf } from '../asking/opening.ts';
import { promptBefore } from '../asking/prompt.ts';
import { wishOf } from '../asking/wish.ts';
import { awaitedText } from '../findings/awaited-text.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { awaitedBy, standingOf } from '../history/rest.ts';
import { takesOnly } from '../history/turns.ts';

/**
 * A program asks something at its keyboard before it does what the question wants of it: before it listens, connects or
 * accepts, or before its first line passes. What is then typed is an answer and no line.
 */
export function asksFirst(failure: StepFailure): Finding | undefined {
  const { history, step } = failure;
  const askers = [step.actor, otherRole(step.actor)]
    .filter((role) => history.dialogue.cast[role].kind === 'student')
    .map((role) => openingOf(failure, role))
    .filter((opening) => opening !== undefined && asks(failure, opening));
  const [first] = askers;
  if (!first) return undefined;
  const { notYet, prompt, wish } = first;
  const next = nextPrompt(failure, first);
  const wishes = [wish, ...(next === undefined ? [] : [wishOf(next)])] as const;
  const actors = askers.flatMap((opening) => opening?.role ?? []);
  const asked = { notYet, wishes, port: failure.options.port, ...(prompt !== '' && { prompt }) };
  return findingOf(failure, { code: 'asks-first', actors, ...asked, ...awaitedText(step) });
}

function asks(failure: StepFailure, opening: Opening): boolean {
  const { standing, notYet, role, typed } = opening;
  if (!awaitedBy(standing).includes('keyboard') || hasChatted(failure, opening)) return false;
  if (notYet === 'chats') return asksInChat(failure, opening);
  if (!takesOnly(standing, 'keyboard') || (typed && hasSent(failure, role, typed))) return false;
  return goesOn(failure, opening) || asksForMore(failure, opening) || isNamed(opening);
}

/** Connected already: only a prompt tells a question from a chat, and what becomes of the line that is typed there. */
function asksInChat(failure: StepFailure, opening: Opening): boolean {
  const { role, typed, prompt, standing } = opening;
  if (failure.options.rule === 'shows' && role === 'server')
    return takesOnly(standing, 'keyboard') && goesOn(failure, opening);
  if (prompt === '' || !typed) return false;
  if (hasSent(failure, role, typed)) return isNamed(opening) && speaksTwice(failure, opening);
  return isNamed(opening) || asksForMore(failure, opening) || sendsNext(failure, opening);
}

/** Whether a line has passed in either direction: then what stands on its screen is no question of its opening. */
function hasChatted({ history }: StepFailure, { role }: Opening): boolean {
  return history.actors[role].reading.taken.length > 0;
}

/** Its words name what it asks for, which no line of a chat is. */
function isNamed({ prompt, wish }: Opening): boolean {
  return prompt !== '' && (wish === 'name' || wish === 'port' || wish === 'address');
}

/** Once a line was typed, the program did what it had not done yet. */
function goesOn({ later }: StepFailure, { role, notYet, typed }: Opening): boolean {
  if (!typed) return false;
  const after = later.events.slice(typed.index);
  const rests = later.rests.filter(({ index }) => index > typed.index);
  const stands = rests.flatMap((rest) => standingOf(rest, role) ?? []);
  switch (notYet) {
    case 'connects': {
      const called = after.some(
        ({ event, actor }) => actor === role && (event === 'connected' || event === 'refused'),
      );
      return called || stands.some(({ connected }) => connected);
    }
    case 'listens':
      return stands.some(({ listens, connected }) => listens.length > 0 || connected);
    case 'accepts':
      return stands.some((one) => one.connected || awaitedBy(one).includes('connection'));
    case 'chats':
      return stands.some((one) => awaitedBy(one).includes(otherRole(role)));
  }
}

/** Once a line was typed, the program shows another prompt than before: it asks for something else. */
function asksForMore(failure: StepFailure, opening: Opening): boolean {
  return opening.prompt !== '' && nextPrompt(failure, opening) !== undefined;
}

/** The prompt after the first line that was typed; undefined if there is none, or the same again. */
function nextPrompt(failure: StepFailure, opening: Opening): string | undefined {
  const again = promptAfter(failure, opening);
  return again === '' || again === opening.prompt ? undefined : again;
}

function promptAfter({ later: { events } }: StepFailure, { role, typed }: Opening): string {
  if (!typed) return '';
  const end = events.findIndex(
    ({ event, actor }, index) =>
      index > typed.index && actor === role && (event === 'typed' || event === 'closed' || event === 'ended'),
  );
  return promptBefore(events, role, end < 0 ? events.length : end);
}

/** The line after the first one that was typed was sent, and no second question was asked before it. */
function sendsNext(failure: StepFailure, opening: Opening): boolean {
  const { role, typed, prompt } = opening;
  const { events } = failure.later;
  const index = events.findIndex(
    (event, at) => at > (typed?.index ?? 0) && event.event === 'typed' && event.actor === role,
  );
  const next = events[index];
  if (next?.event !== 'typed' || promptAfter(failure, opening) === prompt) return false;
  return hasSent(failure, role, { index, text: next.text.trim() });
}

/** Where turns are taken: it begins with its keyboard though it is not its turn, or comes back to it in its turn. */
function speaksTwice({ options, later }: StepFailure, { role, rest, typed }: Opening): boolean {
  if (options.rule !== 'takes turns') return false;
  if (role === 'server') return takesOnly(standingOf(rest, role), 'keyboard');
  const next = later.rests.find(({ index }) => index > (typed?.index ?? 0));
  return takesOnly(standingOf(next, role), 'keyboard');
}
