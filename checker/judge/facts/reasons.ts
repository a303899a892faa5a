import t from 'tap';
import type { Event } from '../../model/transcript.ts';
import { judge } from '../judge.ts';
import { chat, findingOf, opened } from './chat.ts';
import { at, complained, ended, q3, rest, started, transcriptOf } from './literal-transcript.ts';

const broken = (words: string): readonly Event[] =>
  at(0, started('server'), complained('server', words), ended('server', 1), rest('ended', 'absent', 'ended'));

t.test('the last of several errors is the reason', async (t) => {
  const words = `Traceback (most recent call last):
KeyError: 'a'

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
NameError: name 'b' is not defined`;
  const languages = { server: 'python' } as const;
  t.match(findingOf(chat, broken(words), { languages }), { reason: 'unknown-name', what: 'b' });
  t.match(findingOf(chat, broken('KeyError: 7'), { languages }), { code: 'crashed', reason: undefined });
});

t.test('a keyboard that ends while it is open is not that of this process', async (t) => {
  const events = [
    ...opened,
    ...at(2, rest(['client'], ['server'])),
    ...at(
      3,
      complained('client', 'Traceback (most recent call last):\nEOFError: EOF when reading a line'),
      rest(['client'], ['server']),
    ),
  ];
  t.match(findingOf(chat, events), { code: 'crashed', reason: 'no-keyboard' });
});

t.test('a machine that is short of memory is at fault, and nothing is decided', async (t) => {
  const verdict = (words: string) => judge(chat, transcriptOf(broken(words)), q3);
  for (const words of [
    'There is insufficient memory for the Java Runtime Environment to continue.',
    'Error occurred during initialization of VM\nCould not reserve enough space for 2097152KB object heap',
    '    pid = os.fork()\nOSError: [Errno 12] Cannot allocate memory',
    'fork: Cannot allocate memory',
    '    pid = os.fork()\nBlockingIOError: [Errno 11] Resource temporarily unavailable',
    'fork(): retry: Resource temporarily unavailable',
    "RuntimeError: can't start new thread",
  ])
    t.match(
      verdict(words),
      { outcome: 'undecided', findings: [{ code: 'machine-fault', problem: { code: 'exhausted' } }] },
      words,
    );
  t.match(
    verdict('recv: Resource temporarily unavailable'),
    { outcome: 'failed' },
    'its socket does not block',
  );
  t.match(verdict('MemoryError'), { outcome: 'failed' }, 'what a program itself asks for is its own');
});
