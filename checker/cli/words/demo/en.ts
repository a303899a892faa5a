/** The words of `demo` in English. Their keys and arguments are the types of `sayDemo`. */
export const en = {
  title: 'The deadlock, live',
  'no-demo': 'this lab has no demo: its lab.json has no `demo`, the folder of the programs to show',
  'no-operands': '{words}: `demo` takes options only; `npm run demo -- --help` lists them',
  'no-language': '--language {language}: {folder} has no programs in this language',
  'no-pair':
    'question {question}: the stage needs a server and a client, and one of them is missing; name a folder or a question that has both, such as q3',
  'lost.kernel':
    'this system does not tell what a program waits for (/proc of Linux), so nothing can be proved and nothing is played live; `npm run doctor` says more',
  'lost.rooms':
    'this system gives the programs no network of their own (user namespaces), so nothing is played live; `npm run doctor` says more',
  replays: 'The page leads to runs that were recorded before.',
  waiting: '{count, plural, one {# line waits at the keyboard} other {# lines wait at the keyboard}}',
  queue: '{bytes, plural, one {# byte waits} other {# bytes wait}} for the {role}',
  proof: '{role}: process {pid} in {call}; {receiving} arrived, {sending} on the way',
  stepping: 'step by step',
  'needs-terminal': '--terminal: the standard input and output are no terminal; leave it out for the page',
  'one-of': '--open opens the page, and --terminal plays without one; leave one of them out',
  'hints.cells':
    'F1…F4 one pair | Ctrl-P play | Page ↓ ↑ tour | Tab other side | Enter type | Ctrl-D close keyboard | Ctrl-Z undo | Ctrl-R again | Ctrl-L language | Ctrl-C leave',
  'hints.stage':
    'Esc all four | Ctrl-P run | Page ↓ ↑ tour | Tab other side | Enter type | Ctrl-D close keyboard | Ctrl-F freeze, go on | Ctrl-N step | Ctrl-Z undo | Ctrl-R again | Ctrl-C leave',
  address: 'The demo is at {address}',
  leave: 'Ctrl-C ends it, and every program in it.',
} as const;
