/** Findings about how a program ends, or fails to. */
export const ends = {
  'crashed.title': 'a program fails before the end',
  'crashed.advice': `{hasEvidence, select,
    no {{how, select,
      signal {Look at where each value in that line comes from: an index or a length that is too large, or a pointer that points
        nowhere any more.}
      sent {Look for what sends this signal, such as kill: the checker sent none, so it came from the program or from
        one that it has started.}
      other {Look for the line that ends the program with code {actual}, and let it print the reason first.}}}
    own {The program says itself why it stopped. Look for the line that says so, and for what led there.}
    other {{errorLine, select,
      last {Read the last line of the error first: it says what happened. The line above it is where.}
      other {Read the first line of the error: it says what happened.
        Then look for the line of the program that it names.}}}}`,
  'crashed.message': `{how, select, goesOn {An error ended one thread or process {ofActor} before the dialogue {began, select, no {had begun} other {was over}}; the rest of it goes on.}
    other {{hasEvidence, select,
    no {{how, select, signal {An error stopped {actor} before the dialogue {began, select, no {had begun} other {was over}}.}
      sent {A signal ended {actor} before the dialogue {began, select, no {had begun} other {was over}}.}
      other {{actor} ended with code {actual} before the dialogue {began, select, no {had begun} other {was over}}, and did not say why.}}}
    other {An error stopped {actor} before the dialogue {began, select, no {had begun} other {was over}}.}}}}`,

  'needs-terminal.title': 'needs a terminal',
  'needs-terminal.advice': `Let the program ask first whether there is a terminal, and do without where there is none:
    80 columns in place of the size, whole lines in place of single keys. Or have it checked on a terminal: add
    --terminal to the command.`,
  'needs-terminal.message': `{actor} asked for what only a terminal has{got, select, yes { ({actual})} other {}}.
    Here its keyboard and its screen are pipes, and that call fails.`,

  'ended-early.title': 'ended too soon',
  'ended-early.advice': `{how, select, hungUp {Keep the connection open in both directions until the keyboard is
    closed or the other side has left: no close and no shutdown after a line.} other {{rule, select,
    shows {Put the reading in a loop: the server shows lines for as long as the client stays.}
    sends {{how, select,
    firstLine {Send each line on the same connection, in a loop. Close it (close, shutdown, end) only once the keyboard is
      closed.}
    other {Put the reading and the sending in a loop: the client goes on until its keyboard is closed.}}}
    speaks_at_any_time {{how, select,
    ownKeyboard {Leave the program only when the other side has ended: Ctrl-D here ends what is sent from here (shutdown with
      SHUT_WR), and what still comes is shown for as long as it comes.}
    otherKeyboard {Leave the program only when its own keyboard is closed too: the end of what the other side sends is not the
      end of what is typed here.}
    unsent {{forked, select,
      yes {See what is left for each process after the fork: in the one that reads the keyboard the connection has to stay open.}
      other {See what the program does once a line is typed: it has to send it, and then read the next one, in a loop.}}}
    other {Put the work in a loop without end, as the sheet says: a chat has more than one line. If there is one, look
      for what leaves it: neither the keyboard nor the other side has ended.}}}
    takes_turns {Put the work in a loop without end, as the sheet says: a chat has more than one line.}
    other {Find the place where the program comes to its end, and keep it going for as long as the sheet asks.}}{isCommand, select, yes { A program that a shell starts with & has no keyboard: it reads /dev/null in its
    place, which ends at once.} other {}}}}`,
  'ended-early.message': `The dialogue {began, select, no {had not begun} other {was still going on}} when {actor} {how, select,
    hungUp {closed its side of the connection, and the other side took that for the end.}
    ownKeyboard {ended once its keyboard was closed, and did not wait for what still comes.}
    otherKeyboard {ended once the keyboard of the other side was closed, while its own was still open.}
    unsent {ended (code 0) and had sent nothing of the line that was typed at its keyboard.}
    firstLine {closed the connection as soon as its first line was sent, while its keyboard was still open.}
    other {ended (code 0).}}`,

  'still-running.title': 'does not end',
  'still-running.advice': `{how, select,
    unasked {Call connect first, before anything is read; when it fails, say so on the screen and end with a code that is not 0.}
    refused {When connect fails, say so on the screen and end with a code that is not 0.}
    endTaken {Leave the loop as soon as the read of the keyboard says that nothing more comes, before anything else is sent or
      awaited.}
    endUnread {Let the program come to its keyboard again: as long as it waits for something else, it does not see that the
      keyboard is closed (Ctrl-D).}
    other {End the program when a read says that nothing more will come:
    the keyboard is closed (Ctrl-D), or the other side has left.}}`,
  'still-running.message': `{how, select,
    unasked {No server listens, and {actor} has not asked for a connection{got, select, yes {: it waits for {actual}} other {}}.}
    refused {No server listens, {actor} was refused a connection, and it is still there.}
    endTaken {Its keyboard is closed, and {actor} has read that; it goes on all the same{got, select, yes {, and waits for {actual}} other {}}.}
    endUnread {Its keyboard is closed, and {actor} has not read that{got, select, yes {: it waits for {actual}} other {}}.}
    other {There was nothing left to do, and {actor} is still there{got, select, yes {: it waits for {actual}} other {}}.}}`,

  'silent-failure.title': 'fails without a word',
  'silent-failure.advice': `When something cannot be done, say it on the screen
    and end with a code that is not 0: 0 means that all went well.`,
  'silent-failure.message': `Something could not be done, and {actor} ended {how, select,
    zero {with code 0, as if all had gone well{printed, select, no {, and printed nothing} other {}}.} other {without a word about it.}}`,

  'not-closed.title': 'the connection stays open',
  'not-closed.advice': `When the keyboard is closed (Ctrl-D), close the connection.
    If several processes hold the socket, each of them has to close it.`,
  'not-closed.message': '{actor} has nothing more to say, and the other side cannot know that.',

  'busy.title': 'works without a pause',
  'busy.advice': `{unwaiting, select,
    none {Let the program wait inside a read (recv, readline, accept) until something comes.
      When a read returns nothing at all, leave the loop: nothing more will come.}
    other {Call {unwaiting} without the time limit of 0: then it waits until something comes.{how, select,
      endOfKeyboard { And when a read returns nothing at all, leave the loop: nothing more will come.}
      endOfConnection { And when a read returns nothing at all, leave the loop: nothing more will come.}
      other {}}}}`,
  'busy.message': `There is nothing to do, and {actor} keeps the processor busy all the same{unwaiting, select, none {}
    other {: it calls {unwaiting} again and again with a time limit of 0, which asks what has come and waits for nothing}}{how, select,
    endOfKeyboard {{unwaiting, select, none {: it reads} other {, and it reads}} the end of its keyboard again and again}
    endOfConnection {{unwaiting, select, none {: it reads} other {, and it reads}} the end of the connection again and again}
    other {}}.`,

  'flood.title': 'prints without end',
  'flood.advice': `{how, select,
    unaccepted {Take the message out of the loop, or call accept inside it: accept itself waits for a client, and nothing has
      to be repeated meanwhile.}
    nothing {Look at the loop that prints or sends: let each turn of it wait for something new, such as a line (readline,
      recv), or take out of it what is to be said once.}
    other {Leave the loop when a read returns nothing at all:
    the other side has left, or the keyboard is closed.}}`,
  'flood.message': `{actor} {how, select,
    unaccepted {prints without end, and has accepted no client.}
    other {printed or sent so much ({bytes, plural, one {# byte} other {# bytes}}) that it had to be stopped.}}`,

  'limit.title': 'comes to a limit',
  'limit.advice': `{how, select,
    memory {Look for what grows without end: a list to which each turn of a loop adds, or a read that is asked for more than will come.}
    processes {Start a process or a thread once for a connection, outside the loop; and let a child leave the loop that started it.}
    disk {Look for the loop that writes to a file without end; nothing in the sheet asks for a file.}
    cpu {Look for a loop that waits for nothing: let it wait in a read, an accept or a select.}
    other {Close each socket and each file when it is no longer needed, and open them outside of loops.}}`,
  'limit.message': `In this check a program may use only so much of the machine, and {actor} {how, select,
    memory {took more memory than that, with all that it started: the limit is {actual} MB. It was stopped.}
    processes {started more processes and threads than that: the limit is {actual}. It was stopped.}
    disk {wrote as much as that: the limit is {actual} MB in a folder. It was stopped.}
    cpu {computed for as long as that: the limit is {actual} s. It was stopped.}
    other {opened as many files and sockets as that: the limit is {actual}.}}`,

  'left.processes': '{count, plural, one {process {pids}} other {processes {pids}}}',
  'left-behind.title': 'a process is left behind',
  'left-behind.advice': `{keeps, select,
    connection {{rule, select, speaks_at_any_time {When the keyboard is closed, end what is sent (shutdown with SHUT_WR), and wait for
      the other process (waitpid) before the program ends: that one shows what still comes.}
      other {Before the program ends, call shutdown (SHUT_RDWR) on the connection, which ends it for all processes that hold
      it, or end the process that was started with fork (kill); then wait for that one (waitpid).}}}
    other {Before the program ends, end the process that it started with fork, and wait for it.}}`,
  'left-behind.message': `The first process {ofActor} has ended, and one that it started is still running ({actual}): a program has
    ended when all of its processes have.{keeps, select,
    connection { It still holds the connection open: as long as it does, nothing has ended for the other side.}
    other { It may hold the port.}}{both, select, yes { The other program does the same.} other {}}`,
} as const;
