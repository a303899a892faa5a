import type { Rule } from './rule.ts';

/** Slips in TypeScript. */
export const typescript: readonly Rule[] = [
  // The start.
  {
    name: 'listens-on-another-port',
    changes: [['Number(process.argv[2] ?? 8080)', '8081']],
    only: /q1|q3.*client/,
  },
  { name: 'does-not-listen', changes: [['.listen(port)', '']], only: /q1/ },
  {
    name: 'waits-for-the-wrong-event',
    changes: [["'connection')) as [Socket]", "'listening')) as unknown as [Socket]"]],
    only: /q1/,
  },
  {
    name: 'closes-the-server-before-a-client-calls',
    changes: [[/( +const \[client\].*\n)( +server\.close.*\n)/, '$2$1']],
    only: /q3/,
  },
  {
    name: 'hangs-up-at-once',
    changes: [['  server.close();', '  server.close();\n  client.destroy();']],
    only: /q1/,
  },
  { name: 'keeps-the-server-open', changes: [[/ +server\.close.*\n/, '']], only: /q1|q3/ },
  { name: 'ends-well-without-a-server', changes: [['process.exit(1);', 'process.exit(0);']], only: /q2/ },
  { name: 'says-nothing-without-a-server', changes: [[/ +console\.error\(`client.*\n/, '']], only: /q2/ },

  // A line on the screen and on the wire.
  { name: 'shows-no-newline', changes: [['console.log(', 'process.stdout.write(']], only: /q1|q4.*client/ },
  {
    name: 'shows-errors-in-place-of-lines',
    changes: [['console.log(', 'console.error(']],
    only: /q3.*client/,
  },
  { name: 'sends-no-newline', changes: [[/`\$\{line\}\\n`/, 'line']], only: /q2|q3.*server|q4.*client/ },
  {
    name: 'sends-each-line-twice',
    changes: [[/(`\$\{line\}\\n`)/, '$1.repeat(2)']],
    only: /q2|q4.*server/,
  },
  {
    name: 'ends-with-a-carriage-return',
    changes: [[/(`\$\{line\}\\)n`/, '$1r`']],
    only: /q2|q3.*client/,
  },
  {
    name: 'shows-one-line-only',
    changes: [[/^( *)(console\.log\(line\);)/m, '$1$2\n$1break;']],
    only: /q1|q4.*server/,
  },
  {
    name: 'sends-one-line-only',
    changes: [[/^( *)((?:server|connection)\.write\(.*)/m, '$1$2\n$1break;']],
    only: /q2|q4.*client/,
  },
  {
    name: 'reads-latin-1',
    changes: [["setEncoding('utf8')", "setEncoding('latin1')"]],
    only: /q1|q3.*server/,
  },
  { name: 'decodes-each-piece', changes: [[/^client\.setEncoding.*\n/m, '']], only: /q1/ },
  { name: 'forgets-how-much-it-read', changes: [['bytes.subarray(0, count)', 'bytes']], only: /q3.*client/ },

  // The splitter.
  { name: 'forgets-the-rest', changes: [['(rest + text).split', 'text.split']], only: /q1|q3/ },
  { name: 'puts-the-rest-behind', changes: [['(rest + text).split', '(text + rest).split']], only: /q1/ },
  {
    name: 'takes-the-rest-for-a-line',
    changes: [["rest = lines.pop() ?? '';", "rest = '';"]],
    only: /q1|q2|q3/,
  },
  { name: 'keeps-the-first-line-back', changes: [['lines.pop()', 'lines.shift()']], only: /q1|q4.*client/ },
  { name: 'loses-the-rest', changes: [["rest = lines.pop() ?? '';", 'lines.pop();']], only: /q3/ },
  {
    name: 'gives-the-first-line-of-a-piece',
    changes: [['yield* lines;', "yield lines[0] ?? '';"]],
    only: /q1|q3.*server/,
  },
  {
    name: 'gives-one-character-at-a-time',
    changes: [['yield* lines;', 'for (const line of lines) yield* line;']],
    only: /q2/,
  },
  {
    name: 'drops-an-unfinished-line',
    changes: [[/ {2}if \(rest !== ''\) \{[\s\S]*?\n {2}\}\n/, '']],
    only: /q1/,
  },
  { name: 'splits-at-spaces', changes: [[".split('\\n')", '.split(/\\s/)']], only: /q1|q4.*server/ },
  {
    name: 'waits-for-the-end',
    changes: [
      ['    yield* lines;\n  }\n', '    all.push(...lines);\n  }\n  yield* all;\n'],
      ["let rest = '';", "let rest = '';\n  const all: string[] = [];"],
    ],
    only: /q1|q2|q4.*client/,
  },

  // Question 2.
  { name: 'does-not-end-when-the-server-leaves', changes: [[/^server\.on\('end'.*\n/m, '']] },
  { name: 'stays-after-the-end-of-the-keyboard', changes: [[/^server\.end\(.*\n/m, '']] },

  // Question 3: turns.
  {
    name: 'swaps-its-turns',
    changes: [[/( +const typed[\s\S]*?send it\n)( +const received[\s\S]*?show it\n)/, '$2$1']],
  },
  {
    name: 'swaps-its-turns',
    changes: [[/( +const received[\s\S]*?show it\n)( +const typed[\s\S]*?send it\n)/, '$2$1']],
    only: /server/,
  },
  {
    name: 'sends-back-what-it-received',
    changes: [['send(typed.value)', 'send(received.value)']],
    only: /q3.*server/,
  },
  {
    name: 'shows-what-was-typed',
    changes: [['console.log(received.value)', 'console.log(typed.value)']],
    only: /q3.*client/,
  },
  { name: 'does-one-round', changes: [[/( +)(.*\/\/ (4\) show|8\) send) it\n)/, '$1$2$1break;\n']] },
  { name: 'ignores-the-end-of-the-keyboard', changes: [['if (typed.done) break;', '']], only: /client/ },
  { name: 'ignores-that-the-other-has-left', changes: [['if (received.done) break;', '']], only: /server/ },
  { name: 'stays-connected-at-the-end', changes: [[/^(server|client)\.destroy\(\);\n/m, '']] },
  {
    name: 'does-not-wait-for-a-line',
    changes: [['= await network.next()', '= network.next() as any']],
    only: /q3.*client/,
  },

  // Question 4: one process for each direction.
  { name: 'does-not-hand-over-the-connection', changes: [[/ +child\.send\(.*\n/, '']], both: true },
  { name: 'gives-the-connection-away', changes: [[', { keepOpen: true }', '']], both: true },
  {
    name: 'keeps-its-child-from-the-screen',
    changes: [["'ignore', 'inherit', 'inherit'", "'ignore', 'ignore', 'inherit'"]],
    both: true,
  },
  {
    name: 'both-send',
    changes: [["if (process.argv[2] === 'receives')", "if (process.argv[2] === 'sends')"]],
    both: true,
  },
  {
    name: 'does-not-say-that-its-keyboard-has-ended',
    changes: [[/ +connection\.end\(\);.*\n/, '']],
    both: true,
  },
  {
    name: 'hangs-up-when-its-keyboard-ends',
    changes: [['connection.end();', 'connection.destroy();']],
    both: true,
  },
  {
    name: 'hangs-up-when-the-other-keyboard-ends',
    changes: [
      ['  connection.allowHalfOpen = true;\n', ''],
      ['if (code !== 0 || child.killed) process.exit();', 'process.exit(code ?? 0);'],
    ],
    both: true,
  },
  {
    name: 'reads-in-the-parent-too',
    changes: [
      [/^ +server\.pause\(\);.*\n/m, ''],
      ["await once(server, 'connect');", "await once(server, 'connect');\n    server.resume();"],
    ],
    only: /q4.*client/,
  },
];
