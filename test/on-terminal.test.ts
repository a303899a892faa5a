// Programs that need a terminal are judged with --terminal, and what is proved there is as true as with pipes.
import { join } from 'node:path';
import t from 'tap';
import { judgeReportAgain } from '../checker/check/judge-again.ts';
import { openHost } from '../checker/index.ts';
import { readReport } from '../checker/report/json/read-report.ts';
import { checkHere, checkJsonHere } from './check-here.ts';
import { check, root } from './checker.ts';
import { shareOf } from './share.ts';
import { nameOf, solutions } from './solutions.ts';
import { absent } from './tools.ts';
import { readZoo } from './zoo.ts';

const host = await openHost();
const problem = host.findTerminalProblem()?.code ?? false;
await host[Symbol.asyncDispose]();
const python = { skip: problem || absent('python3') };
const submissions = join('fixtures', 'submissions');
const { abouts, missingFor } = await readZoo(join(root, submissions));

/** The verdict on each dialogue, and the codes of those that failed. */
async function verdictsOn(words: readonly string[]) {
  const { dialogues } = await checkJsonHere([...words, '--terminal', '--patience', '1500']);
  return dialogues.map(({ id, verdict, findings: [finding] }) =>
    finding ? `${id} ${finding.code} ${finding.decided}` : `${id} ${verdict}`,
  );
}

const wanting = [...abouts.keys()].filter((name) => {
  const about = abouts.get(name);
  return about && 'code' in about && about.code === 'needs-terminal';
});

t.test('the zoo has programs that need a terminal', async (t) => {
  t.ok(wanting.length >= 5, wanting.join(', '));
});

for (const name of shareOf('programs that need a terminal', wanting))
  t.test(`${name} passes on one`, { skip: problem || missingFor(name) }, async (t) => {
    const [question = ''] = name.split('/');
    const words = [question, '--dir', join(submissions, name), '--level', 'required', '--terminal'];
    t.match(await checkJsonHere(words), { code: 0, report: { reports: [{ verdict: 'passed' }] } });
  });

const deadlocks = ['both-read-first', 'c-both-read-first', 'java-both-read-first'];

t.test('the solutions pass every dialogue on terminals', { skip: problem || absent('gcc') }, async (t) => {
  for (const { question, language } of shareOf('solutions on terminals', solutions, nameOf)) {
    const words = [question, '--solution', '--language', language, '--terminal'];
    const { report } = await checkJsonHere(words);
    for (const { submission, verdict, points, dialogues } of report.reports) {
      const failed = dialogues.filter((dialogue) => dialogue.verdict !== 'passed');
      const all = { verdict: 'passed', earned: 20, failed: [] };
      t.same({ verdict, earned: points.earned, failed }, all, submission);
    }
  }
});

for (const name of shareOf('deadlocks on terminals', deadlocks))
  t.test(
    `a deadlock on terminals is proved: ${name}`,
    { skip: problem || missingFor(`q3/${name}`) },
    async (t) => {
      const words = ['q3', '--dir', join(submissions, 'q3', name), '--only', 'client-first'];
      t.same(await verdictsOn(words), ['client-first deadlock at-rest']);
    },
  );

/** A client of question 2 that sends what `read` gives, until that is an end. */
const clientThat = (read: string) => `import getpass, os, select, socket, sys, termios, tty
connection = socket.create_connection(('127.0.0.1', 8080))
${read}
`;
const ways = {
  'it opens /dev/tty': `for line in open('/dev/tty'):
    connection.sendall(line.encode())`,
  'it asks with getpass': `while True:
    try:
        connection.sendall((getpass.getpass('') + '\\n').encode())
    except EOFError:
        break`,
  'it reads single keys': `tty.setraw(0)
while (key := os.read(0, 1)) != b'\\x04':
    connection.sendall(b'\\n' if key == b'\\r' else key)`,
  'it reads single keys, and gives up each time after a while': `mode = termios.tcgetattr(0)
mode[3] &= ~termios.ICANON
mode[6][termios.VMIN:termios.VMIN + 1] = [0]
mode[6][termios.VTIME:termios.VTIME + 1] = [1]
termios.tcsetattr(0, termios.TCSANOW, mode)
while (key := os.read(0, 1)) != b'\\x04':
    connection.sendall(key)`,
  'it edits lines with readline': `import readline
while True:
    try:
        connection.sendall((input('> ') + '\\n').encode())
    except EOFError:
        break`,
  'a child of it reads, after its parent has ended': `if os.fork() == 0:
    for line in sys.stdin:
        connection.sendall(line.encode())`,
};

for (const [way, read] of shareOf('ways to read a keyboard', Object.entries(ways), ([way]) => way))
  t.test(`a client passes: ${way}`, python, async (t) => {
    const folder = t.testdir({ 'client.py': clientThat(read) });
    const words = ['q2', '--dir', folder, '--only', 'one-line'];
    t.same(await verdictsOn(words), ['one-line passed']);
  });

t.test('a key that is waited for with a limit is no rest', python, async (t) => {
  const waits = ways['it reads single keys, and gives up each time after a while'];
  const folder = t.testdir({ 'client.py': clientThat(waits.replace('connection.sendall(key)', 'pass')) });
  const words = ['q2', '--dir', folder, '--only', 'one-line'];
  t.same(await verdictsOn(words), ['one-line line-missing polled']);
});

t.test(
  'a program in C takes Enter as a raw keyboard sends it',
  { skip: problem || absent('gcc') },
  async (t) => {
    const client = `#include <arpa/inet.h>
#include <termios.h>
#include <unistd.h>
int main(void) {
  struct termios mode;
  if (tcgetattr(0, &mode)) return 1;
  cfmakeraw(&mode);
  tcsetattr(0, TCSANOW, &mode);
  struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(8080)};
  server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int connection = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(connection, (struct sockaddr *)&server, sizeof server)) return 1;
  for (char key; read(0, &key, 1) == 1 && key != 4;) {
    if (key == '\\r') key = '\\n';
    write(connection, &key, 1);
  }
}
`;
    const folder = t.testdir({ 'client.c': client });
    t.same(await verdictsOn(['q2', '--dir', folder, '--only', 'one-line']), ['one-line passed']);
  },
);

t.test('a program controls its terminal, and errors stay apart', python, async (t) => {
  const server = `import os, socket, sys
listener = socket.create_server(('', 8080))
asked = [os.isatty(0), os.isatty(1), os.isatty(2), tuple(os.get_terminal_size())]
asked += [os.ttyname(0) == os.ttyname(1), os.tcgetpgrp(0) == os.getpid() == os.getsid(0)]
print('answer', asked, os.environ['TERM'] != '', flush=True)
connection, _ = listener.accept()
for line in connection.makefile():
    print(line, end='', flush=True)
`;
  const folder = t.testdir({ 'server.py': server });
  const { dialogues } = await checkJsonHere(['q1', '--only', 'one-line', '--dir', folder, '--terminal']);
  const shown = dialogues.flatMap(({ transcript }) => transcript.map(({ text = '' }) => text)).join('');
  t.match(shown, 'answer [True, True, False, (80, 24), True, True] True\n');
});

t.test('a report keeps that it was played on terminals', python, async (t) => {
  const words = ['q1', '--solution', '--language', 'python', '--only', 'one-line', '--report', 'json'];
  for (const [option, terminal] of [
    ['--terminal', true],
    ['--verbose', undefined],
  ] as const) {
    const { stdout } = await checkHere([...words, option]);
    for (const report of readReport(stdout).reports) {
      t.equal(report.dialogues[0]?.played?.terminal, terminal);
      t.equal(judgeReportAgain(report).dialogues[0]?.played?.terminal, terminal);
    }
  }
});

t.test('where there is no terminal to be had, one line says so', async (t) => {
  for (const [locale, said] of [
    ['en', 'no pseudo-terminal'],
    ['fr', 'aucun pseudo-terminal'],
  ] as const) {
    const env = { ALTERNANCE_KERNEL: 'none' };
    const run = await check(['q1', '--solution', '--terminal', '--locale', locale], { env });
    t.equal(run.code, 2);
    t.equal(run.stdout, '');
    t.match(run.stderr, new RegExp(`^alternance: --terminal.*${said}.*\\n$`));
  }
});

t.test('a line that is too long for a terminal is not held against the program', python, async (t) => {
  const dialogue = `title     a long line
title.fr  une longue ligne
level     required
points    1
cast      server=student client=peer

server starts
client connects
server types (CHARACTERS characters) bonjour
client receives (CHARACTERS characters) bonjour
`;
  const server = `import socket
connection, _ = socket.create_server(('', 8080)).accept()
connection.sendall((input() + '\\n').encode())
`;
  for (const [characters, verdict] of [
    ['4095', 'long passed'],
    ['4096', 'long machine-fault ended'],
  ] as const) {
    const files = { 'server.py': server, 'long.dialogue': dialogue.replaceAll('CHARACTERS', characters) };
    const folder = t.testdir(files);
    const words = ['q1', '--dir', folder, '--dialogue', join(folder, 'long.dialogue')];
    t.same(await verdictsOn(words), [verdict]);
  }
});
