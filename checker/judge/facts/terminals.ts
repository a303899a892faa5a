import t from 'tap';
import type { LanguageId } from '../../model/actor.ts';
import type { Happening } from '../../model/transcript.ts';
import { judge } from '../judge.ts';
import { asked, chat, findingOf } from './chat.ts';
import { at, complained, ended, q3, rest, started } from './literal-transcript.ts';

interface SaidLast {
  readonly language?: LanguageId;
  /** The line of the source that broke. */
  readonly line?: string;
  readonly code?: number;
}

/** The finding about a client that ends with these last words. */
function found(said: string, { language = 'command', line, code = 1 }: SaidLast = {}) {
  const place: Happening[] =
    line === undefined
      ? []
      : [{ event: 'stood', actor: 'client', file: 'client', line: 7, text: line, waitsFor: [] }];
  const end = at(3, complained('client', said), ended('client', code), rest(['client'], 'ended', 'ended'));
  return findingOf(chat, [...asked, ...end, ...at(3, ...place)], { languages: { client: language } });
}

const enotty = 'Inappropriate ioctl for device';
const trace = (call: string, error: string) =>
  `Traceback (most recent call last):\n  File "client.py", line 7, in <module>\n    ${call}\n${error}`;

t.test('a call that failed because there is no terminal is named, in every language', async (t) => {
  const wanting: readonly (readonly [call: string | undefined, said: string, ending?: SaidLast])[] = [
    ['os.get_terminal_size', trace('os.get_terminal_size().columns', `OSError: [Errno 25] ${enotty}`)],
    ['tty.setcbreak', trace('tty.setcbreak(0)', `termios.error: (25, '${enotty}')`), { language: 'python' }],
    [
      'fcntl.ioctl',
      trace('fcntl.ioctl(1, 21523, size)', `OSError: [Errno 25] ${enotty}`),
      { language: 'python' },
    ],
    ['os.getlogin', trace('os.getlogin()', 'OSError: [Errno 6] No such device or address')],
    [
      'cbreak()',
      trace('curses.wrapper(main)', '_curses.error: cbreak() returned ERR'),
      { language: 'python' },
    ],
    ['endwin()', trace('curses.endwin()', '_curses.error: endwin() returned ERR'), { language: 'python' }],
    [
      'sys.stdin.isatty',
      trace('assert sys.stdin.isatty()', 'AssertionError'),
      { language: 'python', line: 'assert sys.stdin.isatty()' },
    ],
    ['/dev/tty', trace("open('/dev/tty')", "OSError: [Errno 6] No such device or address: '/dev/tty'")],
    ['process.stdout.clearLine', 'TypeError: process.stdout.clearLine is not a function'],
    ['stdin.setRawMode', 'TypeError: stdin.setRawMode is not a function', { language: 'typescript' }],
    [
      'process.stdout.columns',
      'RangeError: Invalid array length',
      { language: 'javascript', line: 'new Array(process.stdout.columns - 2)' },
    ],
    ['/dev/tty', "Error: ENXIO: no such device or address, open '/dev/tty'", { language: 'javascript' }],
    [
      'Console.readLine',
      'java.lang.NullPointerException: Cannot invoke "java.io.Console.readLine()" because "<local1>" is null',
    ],
    [
      'System.console()',
      'Exception in thread "main" java.lang.NullPointerException\n\tat Client.main(Client.java:7)',
      { language: 'java', line: 'String line = System.console().readLine();' },
    ],
    ['tcgetattr', `tcgetattr: ${enotty}`, { language: 'c' }],
    [undefined, `client: the size of the window: ${enotty}`, { language: 'c' }],
    [undefined, 'Error opening terminal: unknown.', { language: 'c' }],
    [
      'ioctl',
      `size: ${enotty} at client.pl line 7.`,
      { language: 'perl', line: 'ioctl(STDOUT, 0x5413, $size) or die "size: $!";' },
    ],
    [
      'STDIN.raw',
      `client.rb:7:in \`raw': ${enotty} (Errno::ENOTTY)`,
      { language: 'ruby', line: 'STDIN.raw { |keys| keys.getc }' },
    ],
    [
      'winsize',
      "client.rb:7:in `<main>': undefined method `winsize' for nil:NilClass (NoMethodError)",
      { language: 'ruby' },
    ],
    ['stty', `stty: 'standard input': ${enotty}`],
    [undefined, 'the standard input is not a terminal', { code: 0 }],
    [undefined, 'ce programme a besoin d’un terminal', { language: 'python' }],
  ];
  for (const [call, said, ending] of wanting) {
    const finding = found(said, ending);
    t.match(finding, { code: 'needs-terminal', actors: ['client'], end: {}, evidence: said }, said);
    t.equal(finding?.code === 'needs-terminal' ? finding.call : finding?.code, call, said);
  }
});

t.test('on a terminal, such a call failed for another reason', async (t) => {
  const said = trace('os.get_terminal_size(2).columns', `OSError: [Errno 25] ${enotty}`);
  const end = at(3, complained('client', said), ended('client', 1), rest(['client'], 'ended', 'ended'));
  const events = [...asked, ...end];
  t.equal(judge(chat, { events }, q3).findings[0]?.code, 'needs-terminal');
  t.equal(judge(chat, { events, terminal: true }, q3).findings[0]?.code, 'crashed');
});

t.test('an error that names no terminal, or that is left of an earlier call, is a crash', async (t) => {
  const other: readonly (readonly [said: string, ending?: SaidLast])[] = [
    [
      `lecture : ${enotty} at client.pl line 7.`,
      { language: 'perl', line: 'my $line = <$sock> or die "lecture : $!";' },
    ],
    [`lecture : ${enotty} at client.pl line 7.`],
    [`recv: ${enotty}`, { language: 'c' }],
    ['open: No such device or address', { language: 'c' }],
    ['TypeError: socket.clear is not a function', { language: 'javascript' }],
    ['RangeError: Invalid array length', { language: 'javascript', line: 'new Array(-1)' }],
    [
      'Exception in thread "main" java.lang.NullPointerException',
      { language: 'java', line: 'line.length()' },
    ],
    ['_curses.error: addwstr() returned ERR', { language: 'python' }],
    ['AssertionError', { language: 'python', line: 'assert port == 8080' }],
    ['lancez d’abord le serveur dans un autre terminal', { language: 'python' }],
    ["undefined method `puts' for nil:NilClass (NoMethodError)", { language: 'ruby' }],
  ];
  for (const [said, ending] of other) t.equal(found(said, ending)?.code, 'crashed', said);
});

t.test('a server that ends well before it listens may have wanted a terminal', async (t) => {
  const events = (said: string) =>
    at(
      0,
      started('server'),
      complained('server', said),
      ended('server', 0),
      rest('ended', 'absent', 'ended'),
    );
  t.equal(findingOf(chat, events('not a tty'))?.code, 'needs-terminal');
  t.equal(findingOf(chat, events('bye'))?.code, 'not-listening');
});

t.test('a thread that dies for want of a terminal', async (t) => {
  const died = `Exception in thread Thread-1:\n${trace('tty.setraw(0)', `termios.error: (25, '${enotty}')`)}`;
  const events = [...asked, ...at(3, complained('server', died), rest([], ['keyboard', 'server']))];
  t.match(findingOf(chat, events), { code: 'needs-terminal', actors: ['server'], call: 'tty.setraw' });
});
