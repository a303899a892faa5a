/** What to do about a program that broke, by the reason that its last words tell. */
export const crashes = {
  'crash.missing-module': `Do without “{what}”: it is not on this machine. The lab needs nothing but what comes with the language
    itself. If the program has to have it, install it where the program is checked.`,
  'crash.missing-file': 'Put the file “{what}” beside the program, or correct its name: it is not there.',
  'crash.shadowed-module': `Give your file {what}.py another name: {actor} takes it for the module “{what}” of the language,
    and finds nothing of that module in it.`,
  'crash.wants-arguments': `Let the program use the address and the port of the sheet where it is given no argument: 127.0.0.1 and
    {port}. Or have it started with its arguments{readBy, select, compiler { once it is built} other {}}: {example}`,
  'crash.arguments-as-files': `Write $stdin.gets: without it, gets reads the files that the arguments name, here “{what}”, and
    not the keyboard.`,
  'crash.end-of-keyboard': `Expect the end of the keyboard (Ctrl-D) at this read, which reports it by an error, and end in order: what
    is still to come from the other side is shown, and the connection is closed.`,
  'crash.no-keyboard': `Read the keyboard in the process that was started, or in a thread of it. Another process may not have the
    keyboard: a child of multiprocessing, and a program that a shell starts with &, have /dev/null in its place, and that
    ends at once.`,
  'crash.not-utf8': `Collect the bytes up to the newline, and only then turn them into text: one recv may end in the middle of a
    character, since é takes two bytes in UTF-8.`,
  'crash.cannot-encode':
    'Use UTF-8, which has every character: the encoding that is named there has no accents, or not all.',
  'crash.broken-pipe': `Expect this error where the program writes: the other side has left. Then end in order. In C, ignore SIGPIPE,
    so that the write returns an error.`,
  'crash.null-pointer': `Look for the pointer in that line that is NULL: what should have set it was left out or has failed, such as
    fdopen, fopen or malloc, or a call whose result was not tested.`,
  'crash.refused': `Connect to 127.0.0.1 and port {port}, and tell in one line if no server is there: no program listened where
    this one asked.`,
  'crash.would-block': `Let the socket block, or wait with select until something has come: a socket that does not block gives
    an error where there is nothing yet.`,
  'crash.bytes-for-text': `Turn text into bytes before it is sent (encode), and bytes into text before they are shown (decode): a socket
    carries bytes.`,
  'crash.closed-stream': `Leave open what is still used, to the end of the program: to close a file object, a stream or a Scanner
    also closes the socket or the keyboard that it reads.`,
  'crash.not-connected': `Read and write on the socket that accept returned, or that has connected: the one that listens has no
    other side.`,
  'crash.not-an-address': `Give connect and bind one address, a pair in parentheses of its own, as in connect((address, {port})).`,
  'crash.nothing-there': `Look at what should have given the value that is missing there: a read that came to its end (Ctrl-D, or the
    other side has left) gives none.`,
  'crash.not-a-number': 'Look at where “{what}” comes from: a number was expected there.',
  'crash.unknown-name': 'Correct the name “{what}” in the line of the error: nothing in the program has it.',
  'crash.no-main':
    'Write public static void main(String[] args) in the class of the file: the program begins there.',
  'crash.port-forbidden': 'Listen on port {port}: ports below 1024 are for the administrator of the machine.',
  'crash.not-this-machine': `Give bind all addresses of this machine, that is 0.0.0.0: the address that it was given belongs to none of
    its networks.`,
  'crash.accept-before-listen':
    'Call listen before accept: only a socket that listens has clients to accept.',
  'crash.no-such-command': `Correct the name of the command “{what}”, or install it: it is not on this machine, or not in this
    folder.`,
  'crash.no-such-file':
    'Correct the name of the file “{what}”, or hand it in with the program: it is not there.',
} as const;
