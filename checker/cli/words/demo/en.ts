/** The words of `demo` in English. Their keys and arguments are the types of `sayDemo`. */
export const en = {
  title: 'The deadlock, live',
  'no-demo': 'this lab has no demo: its lab.json has no `demo`, the folder of the programs to show',
  'no-operands': '{words}: `demo` takes options only; `npm run demo -- --help` lists them',
  address: 'The demo is at {address}',
  leave: 'Ctrl-C ends it, and every program in it.',
} as const;
