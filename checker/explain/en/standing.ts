/** The actors, what each waits for, and how that was decided. */
export const standing = {
  actor: `{who, select, partnerServer {your server of question {number}} partnerClient {your client of question {number}}
    labServer {the lab’s server} labClient {the lab’s client}
    studentServer {your server} studentClient {your client}
    peerServer {the test server} peerClient {the test client}
    referenceServer {the solution’s server} other {the solution’s client}}`,
  'actor.of': `{who, select, partnerServer {of your server of question {number}} partnerClient {of your client of question {number}}
    labServer {of the lab’s server} labClient {of the lab’s client}
    studentServer {of your server} studentClient {of your client}
    peerServer {of the test server} peerClient {of the test client}
    referenceServer {of the solution’s server} other {of the solution’s client}}`,
  place: '{file} line {line}',
  'place.of': '{actor}, {place}',
  'place.from': '{place} (called from {from})',

  'source.server': 'a line from the server',
  'source.client': 'a line from the client',
  'source.keyboard': 'its keyboard',
  'source.connection': 'a connection',
  'source.child': 'its child process',
  'source.thread': 'another of its threads',
  'source.clock': 'a clock',
  'source.screen': 'room on its screen',
  'source.resumption': 'the signal SIGCONT, since it was stopped',
  'greedy.end': `{source, select, keyboard {the end of its keyboard (Ctrl-D)} other {the end of the connection}}`,
  'greedy.count': `{count} characters {source, select, keyboard {from its keyboard} other {from the other side}}`,
  'greedy.full': `a full buffer {source, select, keyboard {from its keyboard} other {from the other side}}`,
  'greedy.prefixed': `a text with its length in front {source, select, keyboard {from its keyboard} other {from the other side}}`,
  'source.nothing': 'something that never comes',

  'stands.separator': '; ',
  'stands.waits': 'waits for {things}',
  'stands.prints': 'prints again and again',
  'stands.looks': 'looks from time to time for {things}',
  'stands.sleeps': 'sleeps (a clock will wake it)',
  'stands.running': 'is running',
  'stands.ended': 'has ended',
  'stands.code': 'has ended with code {code}',
  'stands.signal': `{signal, select,
    SIGSEGV {was ended by SIGSEGV: it used memory that is not its own}
    other {was ended by the signal {signal}}}`,
  'stands.sends': 'sends here: look here first',
  'stands.receives': 'receives here: look here first',
  'stands.from': 'is the call that led there',
  'stands.broke': 'is where an error stopped it',
  'stands.asks': 'is where it asks',
  'stands.here': 'is where it ended',
  'stands.codeHere': 'is where it ended, with code {code}',

  'decided.at-rest': 'decided once nothing moved any more{timed, select, yes {, after {ms} ms} other {}}',
  'decided.ended': 'decided once the program had ended{timed, select, yes {, after {ms} ms} other {}}',
  'decided.polled': `decided after several looks{timed, select, yes {, in {ms} ms} other {}}: a program looks again and again
    by a clock, and nothing came of it`,
  'decided.patience': `decided at the time limit (patience){timed, select, yes {, after {ms} ms} other {}}{why, select,
    moves {: the program never stands still}
    spun {: a program computes without end, and nothing comes of it}
    sleeps {: the clock that wakes a program rings only after the time that is given}
    alarm {: a program handles SIGALRM, and the kernel does not show whether an alarm is set}
    timer {: a program has a timer (timer_create), and the kernel does not show whether it is set}
    call {: a program is in a call of which the checker cannot read what it waits for}
    words {: a program’s calls cannot be read, as it is not a 64-bit program of this machine}
    socket {: the kernel does not say how long a program waits on its socket}
    outside {: a program waits for something that is not on stage}
    other {}}`,

  'never.at-rest': 'never: every program waits, and nothing is on its way',
  'never.ended': 'never: the program has ended',
  'never.polled': 'never: a program that looks again and again has found nothing',
  'never.patience': 'not in the time that was given',

  'partner.lab': `{role, select,
    server {The lab’s server played here: there is none of yours for question {number} yet (in {question}/, or as {question}_server
      beside the client).}
    other {The lab’s client played here: there is none of yours for question {number} yet (in {question}/, or as {question}_client
      beside the server).}}`,
  untyped: '{actor} also sent what nobody typed: “{text}”. This costs no points.',
  'shape.processes': '{actor} works with {count, plural, one {# process} other {# processes}}: {list}.',
  'shape.process': `process {number} {stands}{holds, select, yes {} other { and does not have the connection}}`,
  'shape.threads': `{actor} is one process with several threads.
    The sheet names fork; threads are accepted too.`,
  'shape.half': 'At rest, {actor} waits for {things}, and for nothing else.',
  'shape.asleep': 'At rest, {actor} sleeps in a single thread, and a clock wakes it from time to time.',
  'shape.alone': `{actor} keeps both directions in a single thread.
    The sheet names fork; this is accepted too.`,
} as const;
