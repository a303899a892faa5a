/** Findings about the lines themselves: whether, when and how they come. */
export const lines = {
  'line-missing.title': 'a line never comes',
  'line-missing.advice': `{rule, select,
    shows {Read from the socket that accept returned and show each line as soon as it comes, in a loop.}
    sends {Read the keyboard and send each line as soon as it is typed, in a loop.}
    other {Follow the line on its way: typed, read, sent, received, shown.
      The first of these that does not happen is the one to fix.}}`,
  'line-missing.message': `{medium, select,
    wire {“{expected}” never reached {seen}.}
    other {“{expected}” never appeared on the screen {ofSeen}.}}`,

  'line-late.title': 'a line comes too late',
  'line-late.advice': `Pass each line on at once: read one line at a time rather than up to the end,
    and flush after each line that is sent or shown.`,
  'line-late.message': `“{expected}” was held back. {how, select,
    closing {It came only when the connection was closed.}
    input {It came only when something more was typed or sent: another line, or the end.}
    end {It came only when a program had ended.}
    never {It was read from the keyboard and never sent.}
    other {It came, but not in its turn.}}`,

  'line-split.title': 'a line comes in pieces',
  'line-split.advice': `Collect what you receive until the newline has come, and only then show the line:
    one recv may bring half a line.`,
  'line-split.message': '“{expected}” is one line, and it was shown in pieces.',

  'lines-glued.title': 'lines stuck together',
  'lines-glued.advice': `Cut what you receive at each newline, and show each line on its own:
    one recv may bring several lines.`,
  'lines-glued.message': 'Lines that were sent one by one came out as one.',

  'line-altered.title': 'a line is not the same on arrival',
  'line-altered.advice': `Pass the line on as it is, from its first letter to its last:
    spaces, accents and length included.`,
  'line-altered.message': `The line that arrived is not the line that was sent.`,

  'line-repeated.title': 'a line comes twice',
  'line-repeated.advice': 'Show each line once: when it has been received, and not when it is typed or sent.',
  'line-repeated.message': '“{expected}” came more than once.',

  'line-out-of-turn.title': 'a line out of turn',
  'line-out-of-turn.advice': `{how, select, turn {Send one line a turn, with one newline at its end,
    and wait for the other side’s line before the next: an empty line is a line too.} other {{rule, select,
    takes_turns {Keep to the eight steps of the sheet, in their order: what was received is shown
      before the next line is read from the keyboard.}
    other {Show a line when it has been received, neither before nor after another one.}}}}`,
  'line-out-of-turn.message': `{how, select,
    turn {{actor} sent more than one line in its turn, and the other side took the second for an answer.}
    other {{got, select,
      yes {“{actual}” came when it was not yet its turn.}
      other {A line came when it was not yet its turn.}}}}`,

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
    so a partner that reads line by line goes on waiting for the rest.`,
} as const;
