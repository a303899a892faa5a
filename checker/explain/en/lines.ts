/** Findings about the lines themselves: whether, when and how they come. */
export const lines = {
  'line-missing.title': 'a line never comes',
  'line-missing.advice': `{hindrance, select,
    lock {{freed}}
    other {{lost, select,
    typed {Let {actor} read its keyboard at this point: the line is there, and nothing reads it.}
    skipped {Read once for each line: look for a second read that takes a line and drops it, as in the condition of a loop.}
    unfinished {When a read says that nothing more will come, show what is left of the last line: it may lack its newline.}
    ahead {Keep a line that is typed early until its turn has come, and send it then: nothing that was typed is thrown away.}
    read {Send each line that was read from the keyboard, with its newline{rule, select, takes_turns {, when its turn comes} other { and at once}}.}
    sent {Read the connection at this point: the line has arrived, and nothing reads it.}
    received {Show each line that was read from the connection, at once and one after the other, for as long as lines come.}
    asleep {Take the pause (sleep) out of the program: a read itself waits until something comes.}
    errors {Show lines on the standard output{language, select, python {: with print(line), and not with logging or on sys.stderr}
      c {: with printf, or on stdout, and not on stderr} java {: with System.out, and not with System.err}
      javascript {: with console.log, and not with console.error} typescript {: with console.log, and not with console.error}
      other {, and not on the standard error}}.}
    other {{rule, select,
    shows {Read from the socket that accept returned and show each line as soon as it comes, in a loop.}
    sends {Read the keyboard and send each line as soon as it is typed, in a loop.}
    other {Follow the line on its way: typed, read, sent, received, shown.
      The first of these that does not happen is the one to fix.}}}}}}`,
  'line-missing.message': `{medium, select,
    wire {“{expected}” never reached {seen}.}
    other {“{expected}” never appeared on the screen {ofSeen}.}}{hindrance, select,
    lock { {hindered}}
    other {{lost, select,
    typed { It was typed, and no process {ofSpeaker} has read it.}
    skipped { It was sent and read, and a later line was shown: this one was passed over.}
    unfinished { It was the last line, sent without a newline, and {seen} ended without showing it.}
    ahead { It was typed before its turn, and read by {speaker}, which sent nothing of it when its turn came.}
    read { It was read from the keyboard by {speaker}, which sent nothing of it.}
    sent { It was sent and has arrived, and no process {ofSeen} has read it.}
    received { It was sent, has arrived and was read; then {seen} waited for the next.}
    asleep { {seen} sleeps, and reads nothing meanwhile.}
    errors { It was shown on the screen of errors (stderr), which is kept apart.}
    other {}}}}`,

  'line-late.title': 'a line is held back',
  'line-late.advice': `{how, select,
    more {{held, select,
      read {Read up to the newline, and then show the line: a read of a number of bytes, of a text with its length in front (readUTF), or up
        to the end waits for what does not come.}
      other {Show the line as soon as its newline has come: that is what ends it. Look at the condition of the loop that collects
        what comes, such as a number of bytes.}}}
    never {Send each line as soon as it is read from the keyboard, and flush what buffers it.}
    other {{held, select,
      read {Read one line at a time, and {had, select, typed {send it} other {show it}} before the next is read: a read up to
        the end, or of a full buffer, brings no line before that.}
      before_the_next {Show each line by itself, the first one too: what comes from the connection is a line, and no name.}
      until_the_next {{had, select, typed {Send each line before the next is read.} other {Show each line before the next is
        read.}} Look for what is kept from one turn of the loop to the next.}
      output {Flush after each line {had, select, typed {that is sent} other {that is shown}}: until then it stays in a buffer
        of the program.}
      other {{had, select,
      received {Show each line as soon as its newline has come: read one line at a time rather than up to the end, and flush
        after each line that is shown.}
      typed {Send each line as soon as it is typed: read one line at a time rather than up to the end, and flush after each
        line that is sent.}
      other {Pass each line on at once: read one line at a time rather than up to the end,
        and flush after each line that is sent or shown.}}}}}}`,
  'line-late.message': `{how, select,
    more {“{expected}” reached {actor} whole, newline included. It has taken all of it, and waits for more before it shows it.}
    never {“{expected}” was read from the keyboard by {actor}, and never sent.}
    other {{had, select,
      received {“{expected}” has come to {actor}, which {held, select, output {has read it and waits for the next line.}
        read {is still reading.} until_the_next {has read it and keeps it.} before_the_next {has read it and keeps it.} other {has taken it.}}}
      typed {“{expected}” was read from the keyboard by {actor}{held, select, read {, which is still reading} other {}}.}
      other {“{expected}” was held back.}} {once, select,
      line {It came only {held, select, before_the_next {in front of the next line, as a name would.} other {after the next line.}}}
      own {It came only after a line was typed at the keyboard {ofActing}.}
      keyboard {It came only when the keyboard {ofActing} was closed (Ctrl-D).}
      connection {It came only when {acting} had hung up.}
      end {It came only when {acting} had ended.}
      other {{how, select, closing {It came only when the connection was closed.} end {It came only when a program had ended.}
        other {It came only when something more was typed or sent: another line, or the end.}}}}}}`,

  'line-split.title': 'a line comes in pieces',
  'line-split.advice': `{how, select,
    sent {Read a whole line at the keyboard (readline, nextLine, getline or fgets), and not word by word (next, scanf with %s), and
      send it with one newline, at its end.}
    other {Collect what you receive until the newline has come, and only then show the line:
    one recv may bring half a line.}}`,
  'line-split.message': `{how, select,
    sent {“{expected}” is one line, and {actor} sent it as several: {actual}.}
    begun {“{expected}” is one line. Only its beginning was read and shown, “{actual}”; the rest was not waited for.}
    other {“{expected}” is one line, and it was shown in pieces.}}`,

  'lines-glued.title': 'lines stuck together',
  'lines-glued.advice': `{how, select,
    between {Show each line by itself, the first one too: what comes from the connection is a line, and no name.}
    byLine {Show each line with a newline at its end: the reading is line by line, and what is shown lacks it (in Python, print adds
      one unless it is given end; in C, write \\n at the end).}
    other {Cut what you receive at each newline, since one recv may bring several lines, and show each line with
    its newline: without one, it sticks to the next.}}`,
  'lines-glued.message': `{how, select,
    between {“{expected}” was kept and shown in front of the next line: {actor} takes it for something else, such as a name.}
    byLine {Lines that were sent one by one came out as one: {actor} reads them one by one, and shows no newline between them.}
    other {Lines that were sent one by one came out as one.}}`,

  'line-altered.title': 'a line is not the same on arrival',
  'line-altered.advice': `{how, select,
    escapes {Pass on the text of the line itself. What repr, a list, JSON or inspect makes of a text is for programmers: it writes newlines, quotation marks and accents as codes.}
    cut {Send the whole line, newline included: the length to send is that of the line.}
    padded {Send as many bytes as the line has, newline included, and neither the whole buffer nor the zero byte
      that ends a text (in C: strlen, and not one more).}
    leftover {Use only the bytes that this read brought: read and recv return their number. In C, put a zero byte after them,
      or write exactly so many.}
    dropped {Read and write as UTF-8, and without an option such as “ignore”, which leaves out what an encoding does not have.}
    questioned {Read and write as UTF-8, on the screen, at the keyboard and on the connection.}
    doubled {Read as UTF-8 what was sent as UTF-8: Latin-1 takes each of its bytes for a character.}
    shortened {Look for what limits the length of a line: a part of the text (a slice), a buffer that is too short, a number in the
      read or in the format.}
    capitals {Pass the line on as it is: take out what changes its letters (upper, lower, capitalize, toUpperCase).}
    halved {Collect the bytes up to the newline, and only then turn them into text: one recv may end in the middle of a
      character, since é takes two bytes in UTF-8.}
    undecoded {Read as UTF-8 what was sent as UTF-8, and send nothing else.}
    other {Pass the line on as it is, from its first letter to its last:
    spaces, accents and length included.}}`,
  'line-altered.message': `{how, select,
    escapes {The line arrived spelled out, as in source code: {actual}.}
    cut {{actor} sent only the beginning of the line, “{actual}”, and the other side waits for the rest.}
    padded {Zero bytes came with the line: they are in the buffer, and not in the line.}
    leftover {The line came, and after it the end of an earlier line, which was still in the buffer.}
    dropped {All accented letters are gone: somewhere the text is handled as ASCII, which has none.}
    questioned {Each accented letter has become a question mark: somewhere the text is handled in an encoding that does not
      have it.}
    doubled {Each accented letter has become two other characters: the bytes of UTF-8 were taken for those of Latin-1.}
    shortened {Only the beginning of the line came, and the rest is cut off.}
    capitals {Small letters have become capitals, or capitals small letters.}
    halved {An accented letter came in two pieces, and each piece was turned into text by itself: � stands for what is no
      character.}
    undecoded {An accented letter has become �, which stands for bytes that are no character of UTF-8.}
    other {The line that arrived is not the line that was typed or sent.}}`,
  'escapes.place': `“{written}” in place of {what, select, newline {the newline} return {the carriage return}
    tab {the tab} other {“{character}”}}`,

  'line-repeated.title': 'a line comes twice',
  'line-repeated.advice': `{doubled, select,
    shown {Look for the two places that show a line that was received, and keep one of them.}
    sent {Send each line once.}
    other {{rule, select,
    shows {Show each line once, when it has been received.}
    sends {Send each line once.}
    other {Show each line once: when it has been received, and not when it is typed or sent.}}}}`,
  'line-repeated.message': `{doubled, select,
    shown {“{expected}” came once, and {seen} showed it more than once.}
    sent {{speaker} sent “{expected}” more than once.}
    other {“{expected}” came more than once.}}`,

  'line-out-of-turn.title': 'a line out of turn',
  'line-out-of-turn.advice': `{how, select, pieces {Send each line with one send, and with its newline at the end:
    without it, what two sends bring may be read as one line or as two.}
    turn {Send one line a turn, with one newline at its end,
    and wait for the other side’s line before the next: an empty line is a line too.}
    untyped {Send only what was read from the keyboard, one line a turn.}
    empty {See how the text that was read is cut into lines: what stands after the last newline (often nothing) is not a line yet.}
    early {Wait for the other side’s line, show it, and only then read the keyboard and send: the eight steps of the sheet, in their order.}
    echo {Send the line that is read from the keyboard, in place of the one that was received: each side has its own person, who types.}
    other {{rule, select,
    takes_turns {Keep to the eight steps of the sheet, in their order: what was received is shown
      before the next line is read from the keyboard.}
    other {Show each line when it has been received, in the order in which they were sent.}}}}`,
  'line-out-of-turn.message': `{how, select,
    pieces {In one turn {actor} sent {actual}, one after the other and without a newline. Whether the other side
      takes them for one line or for two depends on chance.}
    turn {{actor} sent more than one line in its turn, and the other side took the second for an answer.}
    untyped {{actor} sent “{actual}”, which nobody typed, and the other side took it for an answer.}
    empty {{actor} sent an empty line that nobody typed, as soon as “{expected}” had come. The other side takes it for the next line.}
    early {{actor} sent “{actual}” when it was not yet its turn: the other side’s line had not come.}
    echo {{actor} sent “{actual}”: what it had received, and nothing that was typed at its keyboard.}
    typing {“{expected}” came only when a line had been typed at the keyboard {ofActor}: it reads its keyboard before it shows what it received.}
    other {{got, select,
      yes {{rule, select, takes_turns {“{actual}” came when it was not yet its turn.} other {“{actual}” came before a line that was sent earlier.}}}
      other {{rule, select, takes_turns {A line came when it was not yet its turn.} other {A line came before one that was sent earlier.}}}}}}`,

  'bytes-shown.title': 'bytes instead of text',
  'bytes-shown.advice': `{medium, select,
    wire {Send the bytes of the line themselves, and not a text that describes them.}
    other {Turn the bytes that were received into text before they are shown.}}`,
  'bytes-shown.message': `{medium, select,
    wire {A network carries bytes, and {actor} sends a text that shows how its language writes them.}
    other {A network carries bytes, and {actor} shows them as they are.}}`,

  'no-newline.title': 'no newline at the end of the line',
  'no-newline.advice': `Send the newline (\\n) with each line: it is the only sign that the line is complete.`,
  'no-newline.message': `{actor} sends the text without the newline,
    so a program that reads line by line goes on waiting for the rest.`,
} as const;
