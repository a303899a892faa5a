/** The words of `demo` in English. Their keys and arguments are the types of `sayDemo`. */
export const en = {
  title: 'The deadlock, live',
  'no-demo': 'this lab has no demo: its lab.json has no `demo`, the folder of the programs to show',
  'no-operands': '{words}: `demo` takes options only; `npm run demo -- --help` lists them',
  'no-pair':
    'question {question}: the stage needs a server and a client, and one of them is missing; name a folder or a question that has both, such as q3',
  address: 'The demo is at {address}',
  leave: 'Ctrl-C ends it, and every program in it.',
} as const;
