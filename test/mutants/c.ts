import type { Rule } from './rule.ts';

/** Slips in C. */
export const c: readonly Rule[] = [
  // The start.
  {
    name: 'listens-on-another-port',
    changes: [
      ['atoi(argv[1]) : 8080', 'atoi(argv[1]) : 8081'],
      [/\bargv\b/g, 'words'],
    ],
    only: /q1|q2/,
  },
  { name: 'forgets-htons', changes: [['htons((in_port_t)port)', '(in_port_t)port']], only: /q3/ },
  { name: 'forgets-htonl', changes: [['htonl(INADDR_LOOPBACK)', 'INADDR_LOOPBACK']], only: /q2/ },
  { name: 'forgets-reuseaddr', changes: [[/ {2}int yes = 1;[\s\S]*?\n {2}\}\n/, '']], only: /q1/ },
  { name: 'does-not-bind', changes: [[/ {2}if \(bind\([\s\S]*?\n {2}\}\n/, '']], only: /q1/ },
  { name: 'does-not-listen', changes: [[/ {2}if \(listen\([\s\S]*?\n {2}\}\n/, '']], only: /q1|q3/ },
  {
    name: 'talks-on-the-listening-socket',
    changes: [[/ {2}int client = accept\([\s\S]*return client;/, '  return listener;']],
    only: /q1|q4/,
  },
  {
    name: 'closes-the-connection-in-place-of-the-listener',
    changes: [['close(listener)', 'close(client)']],
    only: /q1|q4/,
  },
  { name: 'keeps-the-listener-open', changes: [[/close\(listener\);.*/, '']], only: /q1/ },
  { name: 'does-not-connect', changes: [[/ {2}if \(connect\([\s\S]*?\n {2}\}\n/, '']], only: /q2|q3/ },
  {
    name: 'ends-well-without-a-server',
    changes: [
      [
        'fprintf(stderr, "client: no server on port %d: %s\\n", port, strerror(errno));\n    exit(EXIT_FAILURE)',
        'exit(EXIT_SUCCESS)',
      ],
    ],
    only: /q2/,
  },

  // Lines.
  { name: 'never-flushes', changes: [['fflush(to) == 0', 'true']], only: /q2|q3|q4.*client/ },
  {
    name: 'drops-the-newline',
    changes: [
      [/\(size_t\)length, to\);[\s\S]*?\n {4}\}\n/, '(size_t)length - (line[length - 1] == 10), to);\n'],
    ],
  },
  {
    name: 'adds-a-newline-to-every-line',
    changes: [["line[length - 1] != '\\n'", 'line[length] == 0']],
    only: /q1/,
  },
  {
    name: 'forgets-the-first-letter',
    changes: [['fwrite(line, 1, (size_t)length,', 'fwrite(line + 1, 1, (size_t)length - 1,']],
    only: /q1|q2|q3/,
  },
  {
    name: 'writes-the-whole-buffer',
    changes: [['fwrite(line, 1, (size_t)length,', 'fwrite(line, 1, capacity,']],
    only: /q2|q4.*client/,
  },
  {
    name: 'writes-one-character',
    changes: [['fwrite(line, 1, (size_t)length,', 'fwrite(line, 1, 1,']],
    only: /q2|q4.*server/,
  },
  { name: 'writes-the-size-of-a-pointer', changes: [['(size_t)length, to', 'sizeof line, to']], only: /q3/ },
  {
    name: 'has-a-small-buffer',
    changes: [
      [
        'getline(&line, &capacity, from)',
        '(line = malloc(16), fgets(line, 16, from)) ? (ssize_t)__builtin_strlen(line) : -1',
      ],
    ],
    only: /q1|q2|q3/,
  },
  {
    name: 'reads-words',
    changes: [
      [
        'getline(&line, &capacity, from)',
        '(line = malloc(20000), fscanf(from, "%19999s", line)) == 1 ? (ssize_t)__builtin_strlen(line) : -1',
      ],
    ],
    only: /q1|q2|q3/,
  },
  {
    name: 'reads-up-to-a-space',
    changes: [['getline(&line, &capacity, from)', "getdelim(&line, &capacity, ' ', from)"]],
    only: /q1|q4/,
  },
  {
    name: 'loses-every-other-line',
    changes: [[/^ {2}(ssize_t length = getline.*\n)/m, '  getline(&line, &capacity, from);\n  $1']],
    only: /q1|q2|q4/,
  },
  { name: 'does-not-free-its-lines', changes: [['  free(line);\n', '']], only: /q1/ },
  {
    name: 'frees-its-line-twice',
    changes: [['  free(line);\n', '  free(line);\n  free(line);\n']],
    only: /q1|q3/,
  },
  { name: 'ends-at-an-empty-line', changes: [['length > 0', 'length > 1']], only: /q1|q2/ },
  { name: 'goes-on-at-the-end', changes: [['bool copied = false', 'bool copied = true']] },
  {
    name: 'takes-a-written-line-for-the-end',
    changes: [['fflush(to) == 0', 'fflush(to) != 0']],
    only: /q3|q4/,
  },
  {
    name: 'does-it-once',
    changes: [[/while \((network != NULL && )?copy_line/, 'if ($1copy_line']],
    only: /q1|q3/,
  },

  // Question 2: two things at the same time.
  { name: 'reads-the-keyboard-through-a-buffer', changes: [[/^ *setvbuf.*\n/m, '']] },
  { name: 'does-not-watch-the-network', changes: [['poll(sources, 2,', 'poll(sources, 1,']] },
  {
    name: 'watches-the-network-only',
    changes: [['{.fd = STDIN_FILENO, .events = POLLIN}', '{.fd = STDIN_FILENO, .events = 0}']],
  },
  { name: 'looks-only-once', changes: [['while (poll', 'if (poll']], only: /q2/ },
  {
    name: 'does-not-see-that-the-server-has-left',
    changes: [['sizeof dropped, 0) <= 0', 'sizeof dropped, 0) < 0']],
  },
  {
    name: 'forgets-to-read-what-woke-it',
    changes: [['sources[1].revents != 0', 'sources[1].revents == POLLNVAL']],
  },
  {
    name: 'takes-the-keyboard-for-the-network',
    changes: [['sources[0].revents != 0', 'sources[1].revents != 0']],
  },
  { name: 'dies-of-sigpipe', changes: [[/^ *signal\(SIGPIPE.*\n/m, '']], only: /q2/ },

  // Question 3: turns.
  {
    name: 'swaps-its-turns',
    changes: [[/\((copy_line\(.*?\)) +(\/\*.*\*\/\n) +&& (copy_line\(.*?\))\) \{/, '($3 $2 && $1) {']],
  },
  { name: 'goes-on-only-if-it-failed', changes: [[/&& (copy_line\()/, '|| $1']], only: /q3/ },
  {
    name: 'sends-back-what-it-received',
    changes: [[/copy_line\(stdin, to_/, 'copy_line(from_client, to_']],
    only: /q3.*server/,
  },
  {
    name: 'listens-to-its-own-keyboard',
    changes: [[/copy_line\(from_\w+, stdout/, 'copy_line(stdin, stdout']],
  },
  { name: 'shows-what-is-typed', changes: [[/copy_line\(stdin, to_\w+/, 'copy_line(stdin, stdout']] },
  { name: 'sends-two-lines-a-turn', changes: [[/(copy_line\(stdin, to_\w+\))/, '$1 && $1']] },
  {
    name: 'opens-the-wrong-direction',
    changes: [[/open_direction\((\w+), "w"\)/, 'open_direction($1, "r")']],
  },

  // Question 4: one process for each direction.
  { name: 'does-not-fork', changes: [['child = fork()', 'child = 0']], both: true },
  {
    name: 'forks-for-each-line',
    changes: [
      [
        'while (network != NULL && copy_line(stdin, network)) {',
        'while (network != NULL && copy_line(stdin, network)) {\n    fork();',
      ],
    ],
    both: true,
  },
  { name: 'takes-the-parent-for-the-child', changes: [['if (child == 0)', 'if (child != 0)']], both: true },
  {
    name: 'both-read-the-keyboard',
    changes: [['NULL && copy_line(network, stdout)', 'NULL && copy_line(stdin, stdout)']],
    both: true,
  },
  { name: 'both-show', changes: [['    send_lines();\n', '    show_lines();\n']], both: true },
  { name: 'both-send', changes: [['  show_lines();\n', '  send_lines();\n']], both: true },
  { name: 'child-goes-on-as-the-parent', changes: [[/^ {4}_exit\(EXIT_SUCCESS\);\n/m, '']], both: true },
  {
    name: 'waits-for-its-child-first',
    changes: [['  show_lines();\n  end_child();', '  waitpid(child, NULL, 0);\n  show_lines();']],
    both: true,
  },
  {
    name: 'leaves-its-child-behind',
    changes: [['  show_lines();\n  end_child();', '  show_lines();']],
    both: true,
  },
  {
    name: 'closes-in-place-of-shutting-down',
    changes: [['shutdown(connection, SHUT_WR)', 'close(connection)']],
    both: true,
  },
  { name: 'shuts-the-wrong-direction', changes: [['SHUT_WR', 'SHUT_RD']], both: true },
  { name: 'shuts-both-directions', changes: [['SHUT_WR', 'SHUT_RDWR']], both: true },
  { name: 'does-not-say-that-its-keyboard-has-ended', changes: [['  finish_sending(0);\n', '']], both: true },
  {
    name: 'hangs-up-when-the-other-keyboard-ends',
    changes: [[/(copy_line\(network, stdout\)\) \{\n {2}\}\n) +wait_until_over\(\);\n/, '$1']],
    both: true,
  },
  {
    name: 'hangs-up-when-its-keyboard-ends',
    changes: [['  finish_sending(0);\n  wait_until_over();', '  kill(getppid(), SIGTERM);']],
    both: true,
  },
  {
    name: 'sends-one-line',
    changes: [['while (network != NULL && copy_line(stdin', 'if (network != NULL && copy_line(stdin']],
    both: true,
  },
  {
    name: 'shows-one-line',
    changes: [['while (network != NULL && copy_line(network', 'if (network != NULL && copy_line(network']],
    both: true,
  },
  {
    name: 'closes-the-connection-in-the-parent',
    changes: [['  on_signal(SIGINT, stop);', '  close(connection);\n  on_signal(SIGINT, stop);']],
    both: true,
  },
  {
    name: 'closes-the-connection-in-the-child',
    changes: [['    send_lines();', '    close(connection);\n    send_lines();']],
    both: true,
  },
];
