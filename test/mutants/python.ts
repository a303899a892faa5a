import type { Rule } from './rule.ts';

/** Slips in Python. */
export const python: readonly Rule[] = [
  // The start.
  { name: 'listens-on-another-port', changes: [[/^( *)port = .*/m, '$1port = 8081']], only: /q2|q3.*server/ },
  { name: 'forgets-reuseaddr', changes: [[/^ *listener\.setsockopt.*\n/m, '']], only: /q1|q3/ },
  {
    name: 'listens-on-the-loopback-only',
    changes: [["bind(('', port))", "bind(('127.0.0.1', port))"]],
    only: /q1/,
  },
  { name: 'does-not-bind', changes: [[/listener\.bind\(.*/, 'pass']], only: /q3/ },
  { name: 'does-not-listen', changes: [[/^ *listener\.listen\(\)\n/m, '']], only: /q1/ },
  {
    name: 'accepts-before-it-listens',
    changes: [[/( *listener\.listen\(\)\n)( *client, address.*\n)/, '$2$1']],
    only: /q3/,
  },
  { name: 'accepts-twice', changes: [[/^( *client, address = .*\n)/m, '$1$1']], only: /q1/ },
  {
    name: 'talks-on-the-listening-socket',
    changes: [['client, address = listener.accept()', 'client = listener']],
    only: /q3/,
  },
  { name: 'uses-datagrams', changes: [['SOCK_STREAM', 'SOCK_DGRAM']], only: /q1|q2/ },
  {
    name: 'calls-another-address',
    changes: [["('127.0.0.1', port)", "('192.168.1.20', port)"]],
    only: /q2|q3/,
  },
  { name: 'does-not-connect', changes: [[/server\.connect\(.*/, 'pass']], only: /q2/ },
  { name: 'connects-twice', changes: [[/( *server\.connect\(.*\n)/, '$1$1']], only: /q2/ },
  { name: 'says-nothing-without-a-server', changes: [[/sys\.exit\(f'client.*/, 'sys.exit()']], only: /q2/ },

  // A line on the wire.
  {
    name: 'sends-no-newline',
    changes: [[/line\.rstrip\((b?)'\\n'\) \+ b?'\\n'/, "line.rstrip($1'\\n')"]],
    only: /q2|q3.*client|q4.*server/,
  },
  {
    name: 'sends-text-in-place-of-bytes',
    changes: [[/\(line\.rstrip\('\\n'\) \+ '\\n'\)\.encode\(\)/, 'line']],
    only: /q4.*server/,
  },
  {
    name: 'sends-each-line-twice',
    changes: [[/^( *)(\w+\.sendall\(.*)$/m, '$1$2\n$1$2']],
    only: /q2|q3.*server|q4.*client/,
  },
  {
    name: 'sends-the-first-word',
    changes: [[/line\.rstrip\((b?)'\\n'\) \+ /, "line.split($1' ')[0] + "]],
    only: /q2|q3.*client/,
  },
  {
    name: 'sends-capitals',
    changes: [["+ '\\n').encode()", "+ '\\n').upper().encode()"]],
    only: /q3.*server/,
  },
  { name: 'sends-latin-1', changes: [['.encode())', ".encode('latin-1', 'replace'))"]], only: /q3.*client/ },
  { name: 'uses-send-for-sendall', changes: [['.sendall(', '.send(']], only: /q2/ },
  { name: 'ends-after-one-line-sent', changes: [[/^( *)(\w+\.sendall\(.*)$/m, '$1$2\n$1break']], both: true },
  {
    name: 'shuts-down-after-a-line',
    changes: [[/^( *)(\w+)(\.sendall\(.*)$/m, '$1$2$3\n$1$2.shutdown(socket.SHUT_WR)']],
    only: /q2|q3.*client/,
  },
  {
    name: 'forks-for-each-line',
    changes: [[/^( *)(connection\.sendall\()/m, '$1os.fork()\n$1$2']],
    both: true,
  },

  // A line on the screen.
  {
    name: 'shows-no-newline',
    changes: [["rstrip('\\n'), flush", "rstrip('\\n'), end='', flush"]],
    only: /q1|q3.*client|q4.*server/,
  },
  { name: 'never-flushes', changes: [[', flush=True', '']], only: /q1/ },
  {
    name: 'shows-bytes',
    changes: [["print(line.rstrip('\\n')", 'print(line.encode()']],
    only: /q1|q3.*client/,
  },
  { name: 'shows-each-line-twice', changes: [[/^( *)(print\(.*)$/m, '$1$2\n$1$2']], only: /q1|q3.*server/ },
  {
    name: 'cuts-the-last-letter',
    changes: [["print(line.rstrip('\\n')", 'print(line[:-2]']],
    only: /q1|q4.*client/,
  },
  {
    name: 'takes-the-newline-for-granted',
    changes: [["print(line.rstrip('\\n')", 'print(line[:-1]']],
    only: /q1/,
  },
  { name: 'strips-spaces', changes: [["print(line.rstrip('\\n')", 'print(line.strip()']], only: /q1/ },
  {
    name: 'reads-latin-1',
    changes: [["makefile(encoding='utf-8'", "makefile(encoding='latin-1'"]],
    only: /q3.*server/,
  },
  {
    name: 'reads-ascii',
    changes: [["makefile(encoding='utf-8'", "makefile(encoding='ascii'"]],
    only: /q4.*server/,
  },
  { name: 'shows-one-line-only', changes: [[/^( *)(print\(.*)$/m, '$1$2\n$1break']], both: true },

  // Reading.
  {
    name: 'reads-once',
    changes: [['for line in network:', 'for line in [network.readline()]:']],
    both: true,
  },
  {
    name: 'reads-to-the-end',
    changes: [['for line in network:', 'for line in network.readlines():']],
    both: true,
  },
  {
    name: 'reads-the-keyboard-to-the-end',
    changes: [['for line in keyboard:', 'for line in keyboard.readlines():']],
    both: true,
  },
  {
    name: 'waits-for-the-end-of-the-keyboard',
    changes: [['keyboard.readline()', 'keyboard.read()']],
    only: /q2|q3.*client/,
  },
  {
    name: 'ignores-the-end-of-the-network',
    changes: [['server in ready and not server.recv(4096)', 'server in ready and server.recv(4096) is None']],
  },
  {
    name: 'ends-at-an-empty-line',
    changes: [[/^( *)(print\(|server\.sendall\()/m, '$1if not line.strip(): break\n$1$2']],
    only: /q1|q2/,
  },

  // The end of the keyboard, and of the connection.
  {
    name: 'ignores-the-end-of-the-keyboard',
    changes: [['break  # Ctrl-D', 'continue']],
    only: /q2|q3.*client/,
  },
  {
    name: 'stays-after-the-end-of-the-keyboard',
    changes: [['break  # Ctrl-D', 'signal.pause()']],
    only: /q2|q3.*server/,
  },
  {
    name: 'ignores-that-the-other-has-left',
    changes: [[/break {2}# the (\w+) has left$/m, 'pass']],
    only: /server/,
  },
  {
    name: 'dies-when-the-other-leaves',
    changes: [[/except ConnectionError:\n( *)pass.*/g, 'except ZeroDivisionError:\n$1pass']],
    only: /q2/,
  },
  {
    name: 'takes-a-line-for-the-end',
    changes: [[/if not line:\n( *break {2}# the)/, 'if line:\n$1']],
    only: /server/,
  },

  // Turns.
  {
    name: 'swaps-its-turns',
    changes: [[/( +line = keyboard[\s\S]*?\bsend it\n)( +line = network[\s\S]*?\bshow it\n)/, '$2$1']],
    only: /q3.*client/,
  },
  {
    name: 'swaps-its-turns',
    changes: [[/( +line = network[\s\S]*?\bshow it\n)( +line = keyboard[\s\S]*?\bsend it\n)/, '$2$1']],
    only: /q3.*server/,
  },
  {
    name: 'shows-after-it-has-read-the-keyboard',
    changes: [
      [/line = network/, 'heard = network'],
      [/if not line:(\n *break {2}# the client)/, 'if not heard:$1'],
      [/( +)print\(line(.*\n)([\s\S]*# Ctrl-D\n)/, '$3$1print(heard$2'],
    ],
  },
  { name: 'loops-three-times', changes: [['while True:', 'for _ in range(3):']], only: /q3.*client/ },
  { name: 'does-one-round', changes: [[/^( *)(.*# [48]\) .*)$/m, '$1$2\n$1break']] },
  {
    name: 'reads-the-keyboard-for-the-network',
    changes: [['line = network.readline()', 'line = keyboard.readline()']],
    only: /client/,
  },
  {
    name: 'reads-the-network-for-the-keyboard',
    changes: [['line = keyboard.readline()', 'line = network.readline()']],
    only: /q3/,
  },
  {
    name: 'sends-back-what-it-received',
    changes: [[/ +line = keyboard\.readline.*\n.*\n.*Ctrl-D\n/, '']],
    only: /q3.*server/,
  },
  {
    name: 'shows-what-was-typed',
    changes: [[/ +line = network\.readline.*\n.*\n.*has left\n/, '']],
    only: /q3.*client/,
  },
  { name: 'does-not-wait-for-the-answer', changes: [[/ +line = network\.readline[\s\S]*?show it\n/, '']] },
  { name: 'waits-for-two-answers', changes: [[/( +line = network\.readline.*\n)/, '$1$1']], only: /client/ },

  // One process for each direction.
  { name: 'does-not-fork', changes: [['child = os.fork()', 'child = 0']], both: true },
  {
    name: 'lets-the-child-end-at-once',
    changes: [[/( +)send_lines\(connection\)\n( +os\._exit)/, '$2']],
    both: true,
  },
  {
    name: 'waits-for-the-child-first',
    changes: [
      [/( +)show_lines\(connection\)\n( +finally)/, '$1os.waitpid(child, 0)\n$1show_lines(connection)\n$2'],
    ],
    both: true,
  },
  {
    name: 'both-send',
    changes: [[/show_lines\(connection\)(\n +finally)/, 'send_lines(connection)$1']],
    both: true,
  },
  {
    name: 'both-show',
    changes: [[/send_lines\(connection\)(\n +os\._exit)/, 'show_lines(connection)$1']],
    both: true,
  },
  { name: 'does-not-wait-for-its-child', changes: [[/^ +os\.waitpid.*\n/m, '']], both: true },
  {
    name: 'does-not-say-that-its-keyboard-has-ended',
    changes: [[/^ +finish_sending\(connection\)\n/m, '']],
    both: true,
  },
  {
    name: 'closes-in-place-of-shutting-down',
    changes: [['connection.shutdown(socket.SHUT_WR)', 'connection.close()']],
    both: true,
  },
  {
    name: 'shuts-the-wrong-direction',
    changes: [['shutdown(socket.SHUT_WR)', 'shutdown(socket.SHUT_RD)']],
    both: true,
  },
  {
    name: 'shuts-both-directions',
    changes: [['shutdown(socket.SHUT_WR)', 'shutdown(socket.SHUT_RDWR)']],
    both: true,
  },
  {
    name: 'does-not-say-that-its-child-died',
    changes: [[/^ +signal\.signal\(signal\.SIGCHLD.*\n/m, '']],
    both: true,
  },
  {
    name: 'hangs-up-when-the-other-keyboard-ends',
    changes: [[/( +pass {2}# the other side has left abruptly\n) +wait_until_over\(connection\)\n/, '$1']],
    both: true,
  },
  {
    name: 'closes-the-connection-in-the-parent',
    changes: [
      [
        '    # From here on this is the parent.',
        '    connection.close()\n    # From here on this is the parent.',
      ],
    ],
    both: true,
  },
];
