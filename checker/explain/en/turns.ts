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
    whatever is typed now, neither can go on. This is a deadlock.`,

  'crossed.title': 'both speak first',
  'crossed.advice': `Let the client begin, as the sheet says:
    the server waits for a line and shows it before it reads its own keyboard.`,
  'crossed.message': `Both programs begin with their keyboard, so their first lines cross:
    each side speaks before it has heard the other.`,

  'still-alternates.title': 'the two still take turns',
  'still-alternates.advice': `{hindrance, select,
    lock {Hold the lock only while something is changed that both threads use, and never during a read: a read may wait for ever.
      A socket needs no lock for one thread that reads and another that writes.}
    other {Give each direction a process of its own, with fork:
    one reads the keyboard and sends, the other receives and shows.}}`,
  'still-alternates.message': `{hindrance, select,
    lock {In {actor} a thread waits for a lock ({at}) that another of its threads holds{hasHolder, select,
      yes { while it waits itself ({holder})} other {}}: so the two directions wait for each other.}
    other {In {actor} the two directions wait for each other: a line passes only in its turn.}}
    Question {number} wants each line to pass as soon as possible.`,

  'one-way.title': 'one direction is missing',
  'one-way.advice': `{hindrance, select,
    twice {Give each process one direction of its own: after fork, one reads the keyboard and sends, the other reads the
      connection and shows. What fork returns says which of them the program is.}
    child {Let the parent do its own half before it waits for its child: the wait (waitpid, join) comes after the loop.}
    join {Start both halves before you wait for the end of one: the wait (join) comes after the last start.}
    ended {Put the work of that half in a loop without end: it has to serve one line after the other.}
    cut {Keep the connection open in both directions until the keyboard is closed: no close and no shutdown before.}
    unread {{half, select,
      keyboard {Give the keyboard a process of its own, with fork: it reads a line and sends it, in a loop.}
      other {Give the connection a process of its own, with fork: it reads a line and shows it, in a loop.}}}
    other {Give each direction a process of its own, with fork, that goes on in a loop:
      one reads the keyboard and sends, the other reads the connection and shows.}}`,
  'one-way.message': `{returns, select,
    yes {One direction of the chat works; in the other {passed, select, yes {nothing passes any more.} other {nothing passes.}}}
    other {{passed, select, yes {In one direction of the chat nothing passes any more.}
      other {In one direction of the chat nothing passes.}}}} {hindrance, select,
    twice {In {actor} {half, select, keyboard {two processes (or threads) read the connection, and none reads the keyboard.}
      other {two processes (or threads) read the keyboard, and none reads the connection.}}}
    child {In {actor} a process waits for the end of its child{hasAt, select, yes { ({at})} other {}}, and none reads
      {half, select, keyboard {the keyboard.} other {the connection.}}}
    join {In {actor} a thread waits for the end of another one{hasAt, select, yes { ({at})} other {}}, and none reads
      {half, select, keyboard {the keyboard.} other {the connection.}}}
    ended {In {actor} the process (or thread) that read {half, select, keyboard {the keyboard} other {the connection}}
      has ended.}
    cut {{actor} has closed this direction of the connection while its keyboard is still open.}
    unread {In {actor} no process reads {half, select, keyboard {the keyboard.} other {the connection.}}}
    other {The place to look at is {actor}.}}`,

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
