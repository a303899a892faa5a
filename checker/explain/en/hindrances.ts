/** What keeps a program from reading its keyboard or its connection, and what to do about it. */
export const hindrances = {
  'hindered.unknown': 'The place to look at is {actor}.',
  'hindered.unread':
    'In {actor} no process reads {half, select, keyboard {the keyboard.} other {the connection.}}',
  'hindered.twice': `In {actor} {half, select,
    keyboard {two processes (or threads) read the connection, and none reads the keyboard.}
    other {two processes (or threads) read the keyboard, and none reads the connection.}}`,
  'hindered.ended': `In {actor} the process (or thread) that read {half, select, keyboard {the keyboard} other {the connection}}
    {hasAt, select, yes {no longer does ({at}).} other {has ended.}}`,
  'hindered.child': `In {actor} a process waits for the end of its child{hasAt, select, yes { ({at})} other {}}{hasAwaited, select,
    yes {, and the child does not end: it {awaits} ({awaited}). None of the two} other {, and none}} {half, select,
    keyboard {reads the keyboard.} other {shows what comes over the connection.}}`,
  'hindered.join': `In {actor} a thread waits for the end of another one{hasAt, select, yes { ({at})} other {}}{hasAwaited, select,
    yes {, which does not end: it {awaits} ({awaited}). None of the two} other {, and none}} reads {half, select,
    keyboard {the keyboard.} other {the connection.}}`,
  'hindered.cut': '{actor} has closed this direction of the connection while its keyboard is still open.',
  'hindered.lock': `In {actor} a thread waits for a lock ({at}) that another of its threads holds{hasHolder, select,
    yes { while it waits itself ({holder})} other {}}.`,

  'freed.unknown': `Give each direction a process of its own, with fork, that goes on in a loop:
    one reads the keyboard and sends, the other reads the connection and shows.`,
  'freed.unread': `{half, select,
    keyboard {Give the keyboard a process of its own, with fork, or a thread that is started: it reads a line and sends it, in a loop.}
    other {Give the connection a process of its own, with fork, or a thread that is started: it reads a line and shows it, in a loop.}}`,
  'freed.twice': `Give each process one direction of its own: after fork, one reads the keyboard and sends, the other reads
    the connection and shows. What fork returns says which of the two the process is.`,
  'freed.ended': 'Put the work of that half in a loop without end: it has to serve one line after the other.',
  'freed.child': `Let the parent do its own half before it waits for its child:
    the wait (waitpid, join) comes after the loop.`,
  'freed.join': `Start both halves before you wait for the end of one: the wait (join) comes after the last start.`,
  'freed.cut': `Keep the connection open in both directions until the keyboard is closed:
    no close and no shutdown before.`,
  'freed.lock': `Hold the lock only while something is changed that both threads use, and never during a read: a read may
    wait for ever. A socket needs no lock for one thread that reads and another that writes.`,
} as const;
