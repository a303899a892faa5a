/** The advice for a program that a signal stopped, whatever it had yet to do. */
const stopped =
  'resumption {Look for what stops the program (SIGSTOP, SIGTSTP): the checker sent no signal, so it came from the program or from one that it has started.}';

/** Findings about starting the programs and connecting them. */
export const starts = {
  'not-found.title':
    '{role, select, server {no server found} client {no client found} other {no program found}}',
  'not-found.advice': `Save the program in {submission}, under a name that says its role:
    server.py or serveur.py, client.py, and so on in other languages.`,
  'not-found.message': 'No {role} was found there{found, select, none {} other {, only {found}}}.',

  'untouched.title': 'not started yet',
  'untouched.advice': '{steps}',
  'untouched.message': `{count, plural,
    one {The program is still the one that was handed out.}
    other {The programs are still the ones that were handed out.}}`,

  'does-not-compile.title': 'an error in the text of the program',
  'does-not-compile.advice': `{how, select,
    marked {Save the file as UTF-8 without a byte order mark (in editors: “UTF-8”, not “UTF-8 with BOM”): the compiler
      takes the mark at its beginning for a character of the program.}
    utf16 {Save the file as UTF-8: it is in UTF-16, which is not read.}
    bytes {Save the file as UTF-8: it is in another encoding, such as Latin-1, and its accents are not read.}
    commented {Take the program out of the comment: it begins in the line that is named here, and has no end before the end of the file.}
    other {Fix the first error, then check again: later errors often come from the first one.}}`,
  'does-not-compile.message': `{how, select, commented {All the text {ofActor} is in comments, so there is nothing to play.}
    other {{readBy, select,
    compiler {The compiler does not accept {actor}, so nothing could be played.}
    other {The text {ofActor} has an error that keeps it from starting, so nothing could be played.}}}}`,

  'port.told': '{port} as its first argument says',

  'not-listening.title': 'the server does not listen',
  'not-listening.advice': `{got, select,
    yes {Give bind the address 0.0.0.0, which stands for all those of the machine, and port {port}.}
    other {{how, select,
    udp {Make a TCP socket (SOCK_STREAM, not SOCK_DGRAM), then call bind (port {port}), listen and accept: the sheet asks
      for TCP.}
    idle {Call bind (port {port}) and listen on the socket: a client can connect from then on.}
    ${stopped}
    child {Call bind (port {port}) and listen before the program waits for its child process (waitpid, join).}
    thread {Call bind (port {port}) and listen before the program waits for another of its threads (join, an event, a barrier, a lock).}
    keyboard {Call bind (port {port}) and listen before anything is read from the keyboard.}
    clock {Call bind (port {port}) and listen in place of the pause.}
    none {Make a socket, call bind (port {port}) and listen on it, and keep it open: a client can connect from then on.}
    other {Begin with bind (port {port}) and listen:
    a client can connect from then on. Everything else comes after that.}}}}`,
  'not-listening.message': `{got, select,
    yes {{actor} listens on {actual}, and nowhere else. A client that calls 127.0.0.1 finds no server there.}
    other {No client can connect: {how, select,
    udp {{actor} has a UDP socket on port {expected}, and UDP knows neither listen nor accept.}
    idle {{actor} has made a socket, and does not listen on it.}
    resumption {{actor} was stopped by a signal before it listened.}
    child {{actor} waits for its child process before it listens.}
    thread {{actor} waits for another of its threads before it listens.}
    keyboard {{actor} waits for a line at its keyboard before it listens.}
    clock {{actor} waits for a clock before it listens.}
    none {{actor} has no socket open: it has made none, or has closed it.}
    other {{actor} was started, and it listens on no port.}}}}`,

  'wrong-port.title': 'another port than {port}',
  'wrong-port.advice': 'Use port {expected}, the one of the sheet, in the server and in the client.',
  'wrong-port.message': `{role, select,
    server {Clients look for port {expected}, and {actor} listens on port {actual}.}
    other {The server is on port {expected}, and {actor} calls port {actual}.}}`,

  'address-in-use.title': 'a port that is not free',
  'address-in-use.advice': `{role, select,
    server {Set the option SO_REUSEADDR on the listening socket, before bind.}
    other {Call connect without bind: the system gives a client a free port of its own.}}`,
  'address-in-use.message': `{role, select,
    server {After a program has ended, the system keeps its port for about a minute.
      So {actor}, started again at once, could not have it.}
    other {{actor} asks for a port for itself, and another program has that port: the server, perhaps.}}`,

  'not-connecting.title': 'the client does not connect',
  'not-connecting.advice': `{how, select,
    udp {Make a TCP socket (SOCK_STREAM, not SOCK_DGRAM) and call connect, with the address 127.0.0.1 and port {port}: the
      sheet asks for TCP.}
    calling {Give connect the address 127.0.0.1 and port {port}: the server is on the same machine.}
    ${stopped}
    child {Call connect, with the address 127.0.0.1 and port {port}, before the program waits for its child process (waitpid, join).}
    thread {Call connect, with the address 127.0.0.1 and port {port}, before the program waits for another of its threads (join, an
      event, a barrier, a lock).}
    clock {Call connect, with the address 127.0.0.1 and port {port}, in place of the pause.}
    keyboard {Open the connection before the keyboard is read, with the address 127.0.0.1 and port {port}.}
    other {Call connect, with the address 127.0.0.1 and port {port}, before anything is read from the keyboard.}}`,
  'not-connecting.message': `The server was listening, and {actor} {how, select, keyboard {reads its keyboard and is not connected yet}
    resumption {was stopped by a signal before it connected}
    child {waits for its child process before it connects} thread {waits for another of its threads before it connects}
    clock {waits for a clock before it connects}
    other {did not connect to it}}{how, select,
    udp {: it has a UDP socket, which has no connections}
    calling {: it calls {expected}, where nothing answers}
    idle {: it has made a socket, and has not called connect on it}
    none {: it has no socket open}
    other {}}.`,

  'not-accepting.title': 'the server does not accept',
  'not-accepting.advice': `{how, select,
    ${stopped}
    child {Call accept first, then fork; the parent does its own half, and the wait for its child (waitpid, join) comes after
      its loop.}
    thread {Call accept before the program waits for another of its threads (join, a lock, a queue).}
    keyboard {Call accept before anything is read from the keyboard; if a thread is to call it, start that thread first.}
    clock {Call accept in place of the pause: accept itself waits until a client comes.}
    other {After listen, call accept: it waits for a client and returns a new socket.
    Read and write on that new socket; the listening one carries no text.}}`,
  'not-accepting.message': `A client has connected, and {actor} {how, select,
    resumption {was stopped by a signal before it accepted it.}
    child {waits for the end of its child process before it accepts it.}
    thread {waits for another of its threads before it accepts it.}
    keyboard {waits for a line at its keyboard before it accepts it.}
    clock {waits for a clock before it accepts it.}
    other {does not accept it.}}`,

  'asks-first.title': 'asks something first',
  'asks-first.advice': `Let the program begin its work at once, without a question: the sheet asks for none, and the first
    line that is typed belongs to the dialogue. To see the rest checked all the same, have the question answered
    beforehand: add {expected} to the command{wish, select, enter { (an empty answer is Enter)} other {}}.`,
  'asks-first.message': `{got, select,
    yes {{actor} asks “{actual}” and waits for an answer at its keyboard}
    other {{actor} waits for something at its keyboard}} {how, select,
    listens {before it listens: no client can connect until then.}
    connects {before it connects.}
    accepts {before it accepts: a client has connected, and is not accepted until then.}
    other {before a line passes: what is typed first is taken for the answer.}}{count, plural,
    one {} other { The other program asks something first too.}}`,

  'machine-fault.title': 'this machine failed, not the program',
  'machine-fault.advice':
    'Do on this machine what the message says, then check again. `npm run doctor` says more.',
  'machine-fault.message':
    'The play was spoilt by the machine; this says nothing about the programs. {actual}.',

  'checker-fault.title': 'the checker failed, not the program',
  'checker-fault.advice': `Check again. If the same message comes back, please report it,
    with the seed at the end of this report.`,
  'checker-fault.message': 'The checker itself broke; this says nothing about the programs.',
} as const;
