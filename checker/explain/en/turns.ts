/** Findings about turns: which program waits for which. */
export const turns = {
  'deadlock.title': 'a deadlock',
  'deadlock.advice': `{rule, select,
    takes_turns {{phase, select,
      first {One of the two has to speak first: the sheet says the client. So the client begins with
        its keyboard and sends the line, and the server begins by waiting for that line.}
      other {Go through the eight steps of the sheet in both programs:
        when one side waits for a line, the other has to be about to send it.}}}
    speaks_at_any_time {Give each direction a process of its own, with fork:
      the process that waits for the network must not be the one that reads the keyboard.}
    other {When one side waits for a line, the other has to be about to send it.}}`,
  'deadlock.message': `Each of the two programs waits for the other:
    whatever is typed now, neither can go on.`,

  'crossed.title': 'both speak first',
  'crossed.advice': `Let the client begin, as the sheet says:
    the server waits for a line and shows it before it reads its own keyboard.`,
  'crossed.message': `Both programs begin with their keyboard, so their first lines cross:
    each side speaks before it has heard the other.`,

  'still-alternates.title': 'the two still take turns',
  'still-alternates.advice': `{hindrance, select,
    lock {{freed}}
    other {Give each direction a process of its own, with fork:
    one reads the keyboard and sends, the other receives and shows.}}`,
  'still-alternates.message': `{hindrance, select,
    lock {{hindered} So the two directions wait for each other.}
    other {{both, select, yes {In both of your programs} other {In {actor}}} the two directions wait for each other: a line passes only in its turn.}}
    Question {number} wants each line to pass as soon as possible.`,

  'one-way.title': 'one direction is missing',
  'one-way.advice': '{freed}',
  'one-way.message': `{returns, select,
    yes {One direction of the chat works; in the other {passed, select, yes {nothing passes any more.} other {nothing passes.}}}
    other {{passed, select, yes {In one direction of the chat nothing passes any more.}
      other {In one direction of the chat nothing passes.}}}} {hindered}`,

  'wrong-wait.title': 'waits for something else',
  'wrong-wait.advice': `{rule, select,
    takes_turns {Go through the eight steps of the sheet in their order: each of them is one read or one write.}
    none {Look at the call in which the program waits here, and at what it should have done before it.}
    other {{how, select,
      connection {Call accept once, before the loop: each accept waits for one more client.}
      other {Look at which read comes first in the program: the keyboard’s or the network’s.}}}}`,
  'wrong-wait.message': `{got, select,
    yes {At this point {actor} should wait for {expected}; it waits for {actual}.}
    other {At this point {actor} should wait for {expected}, and it does not.}}`,

  'not-deadlocked.title': 'no deadlock',
  'not-deadlocked.advice': `This dialogue asks for the deadlock: each program has to wait for the other
    before it sends anything.`,
  'not-deadlocked.message': 'At least one of the two programs can still go on.',
} as const;
