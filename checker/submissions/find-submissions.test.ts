import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { questionOf } from '../model/lab.ts';
import type { Submission } from '../model/submission.ts';
import { findOwnPartner } from './find-own-partner.ts';
import { findSubmissions } from './find-submissions.ts';
import { openLab } from './open-lab.ts';
import { SubmissionError } from './submission-error.ts';

const { lab } = await openLab('.', process.cwd());

type Tree = { [name: string]: string | Tree };

function empty(...names: readonly string[]): Tree {
  return Object.fromEntries(names.map((name) => [name, '']));
}

/** Finds submissions in `cwd/dir`, with `dir` named as from `cwd`. */
async function find(cwd: string, { id, dir = 'dir', ...rest }: { id: string; dir?: string; language?: 'c' }) {
  const question = questionOf(lab, id);
  if (!question) throw new Error(id);
  return findSubmissions({ lab, question, dir, cwd, ...rest });
}

/** The file names of each submission, as `server.py+client.py`. */
function files(submissions: readonly Submission[]): readonly string[] {
  return submissions.map(({ folder, programs: { server, client } }) =>
    [server, client]
      .flatMap((program) => (program?.kind === 'source' ? [program.file.slice(folder.length + 1)] : []))
      .join('+'),
  );
}

t.test('the layout of the exercises gives a submission a language, named as a person names it', async (t) => {
  const pair = (extension: string) => empty(`server.${extension}`, `client.${extension}`);
  const q3 = { 'README.md': '', python: pair('py'), typescript: pair('ts'), c: pair('c') };
  const cwd = t.testdir({ dir: { q3, q1: { python: empty('server.py') } } });
  const found = await find(cwd, { id: 'q3' });
  t.same(
    found.map(({ name }) => name),
    ['dir/q3/c', 'dir/q3/python', 'dir/q3/typescript'],
  );
  t.same(files(found), ['server.c+client.c', 'server.py+client.py', 'server.ts+client.ts']);
  t.same(found[1]?.programs.server, {
    kind: 'source',
    language: 'python',
    file: join(cwd, 'dir/q3/python/server.py'),
  });
  t.same(files(await find(cwd, { id: 'q3', language: 'c' })), ['server.c+client.c']);
  t.same(files(await find(cwd, { id: 'q3', dir: 'dir/q3/python' })), ['server.py+client.py']);
});

const flat: readonly [string, readonly string[], readonly string[]][] = [
  ['q3', ['server.py', 'client.py', 'notes.txt', 'chat.py'], ['server.py+client.py']],
  ['q3', ['Serveur.java', 'Client.java', 'Message.java'], ['Serveur.java+Client.java']],
  ['q3', ['ChatServeur.java', 'TCPClient.java', 'Observer.java'], ['ChatServeur.java+TCPClient.java']],
  ['q3', ['srv.c', 'CLI.C'], ['srv.c+CLI.C']],
  [
    'q3',
    ['q3_server.c', 'exo3-client.c', 'q4_server.c', 'exercice 4 client.c', 'q5server.c'],
    ['q3_server.c+exo3-client.c'],
  ],
  ['q3', ['serveur_q3.py', 'tcp-client.py', 'serveur.py'], ['serveur_q3.py+tcp-client.py']],
  ['q3', ['server1.py', 'client2.py', 'server3.py', 'client3.py', 'server4.py'], ['server3.py+client3.py']],
  ['q1', ['server1.py', 'client2.py', 'server3.py'], ['server1.py']],
  ['q3', ['tcpserver.py', 'chatclient.py', 'client_server.py'], ['tcpserver.py+chatclient.py']],
  ['q2', ['server.py', 'client.py'], ['client.py']],
  ['q3', ['server.c', 'client.py'], ['server.c+client.py']],
  ['q3', ['server.py', 'client.py', 'server.c'], ['server.py+client.py']],
  ['q3', ['server.py', 'client.py', 'server.c', 'client.c'], ['server.c+client.c', 'server.py+client.py']],
  ['q3', ['server.ts', 'server.js', 'server.d.ts', 'client.ts', 'client.js'], ['server.ts+client.ts']],
  ['q3', ['server.py'], ['server.py']],
  ['q3', ['Server.class', 'Server.java', '.client.java.swp', '._client.java'], ['Server.java']],
];
for (const [id, names, expected] of flat) {
  t.test(`${id} in a folder with ${names.join(', ')} is ${expected.join(' and ')}`, async (t) => {
    const found = files(await find(t.testdir({ dir: empty(...names) }), { id }));
    t.same([...found].sort(), expected);
  });
}

t.test('a folder for each language, or for the question in any of its names, is looked into', async (t) => {
  const pair = empty('server.py', 'client.py');
  const layouts: readonly Tree[] = [
    { python: pair },
    { q3: pair },
    { Exo3: { Python: pair } },
    { py: { 'question-3': pair } },
  ];
  for (const dir of layouts)
    t.same(files(await find(t.testdir({ dir }), { id: 'q3' })), ['server.py+client.py']);
  const attempts = t.testdir({ dir: { q3: empty('server2.py', 'client.py') } });
  t.same(files(await find(attempts, { id: 'q3' })), ['server2.py+client.py'], 'a number is an attempt');
});

const deep: readonly [Tree, string, string][] = [
  [{ TP2: empty('serveur.py', 'client.py') }, 'dir/TP2', 'serveur.py+client.py'],
  [{ 'Question 3': empty('server.py', 'client.py') }, 'dir/Question 3', 'server.py+client.py'],
  [
    { jeanne: { TP2: { Q3: { Python: empty('Server.py', 'Client.py') } } } },
    'dir/jeanne/TP2/Q3/Python',
    'Server.py+Client.py',
  ],
  [{ serveur: empty('serveur.c'), client: empty('client.c') }, 'dir', 'serveur/serveur.c+client/client.c'],
  [{ server: empty('main.py'), client: empty('main.py') }, 'dir', 'server/main.py+client/main.py'],
  [
    { 'q3-server': empty('server.py'), 'q3-client': empty('client.py') },
    'dir',
    'q3-server/server.py+q3-client/client.py',
  ],
  [{ ...empty('client.py'), other: empty('server.py') }, 'dir', 'other/server.py+client.py'],
  [
    { TP2: { q3: empty('server.py', 'client.py'), q4: empty('server.py', 'client.py') } },
    'dir/TP2/q3',
    'server.py+client.py',
  ],
  [
    { TP2: { 'partie 3': empty('server.py', 'client.py'), essai: empty('server.py') } },
    'dir/TP2/partie 3',
    'server.py+client.py',
  ],
  [
    { src: empty('server.ts', 'client.ts'), dist: empty('server.js', 'client.js') },
    'dir/src',
    'server.ts+client.ts',
  ],
  [
    { p: empty('server.py', 'client.py'), monenv: { ...empty('pyvenv.cfg'), lib: empty('server.py') } },
    'dir/p',
    'server.py+client.py',
  ],
  [
    { TP: { src: { fr: { univ: { chat: empty('Serveur.java', 'Client.java') } } } } },
    'dir/TP/src/fr/univ/chat',
    'Serveur.java+Client.java',
  ],
];
for (const [dir, name, expected] of deep) {
  t.test(`folders with names of the student's own are looked into: ${JSON.stringify(dir)}`, async (t) => {
    const found = await find(t.testdir({ dir }), { id: 'q3' });
    t.same(files(found), [expected]);
    t.equal(found[0]?.name, name, 'and named as a person would');
  });
}

t.test('two folders that both have the programs are for a human to tell apart', async (t) => {
  const dir = { v1: empty('server.py', 'client.py'), v2: empty('server.py', 'client.py') };
  const error = await find(t.testdir({ dir }), { id: 'q3' }).catch((thrown: unknown) => thrown);
  if (!(error instanceof SubmissionError)) throw error;
  t.same(error.problem, {
    code: 'ambiguous',
    dir: 'dir',
    role: 'server',
    files: ['v1/server.py', 'v2/server.py'],
  });
});

t.test(
  'a folder for another question is not looked into, and one that lacks a program stays as it is',
  async (t) => {
    const q4 = empty('server.py', 'client.py');
    await t.rejects(find(t.testdir({ dir: { TP2: { q4 } } }), { id: 'q3' }), {
      message: /^dir: no program is named like server\.py, client\.py/,
    });
    t.same(files(await find(t.testdir({ dir: { q3: empty('client.py'), q4 } }), { id: 'q3' })), [
      'client.py',
    ]);
  },
);

t.test('a folder that cannot be checked gives a message of one line and a code', async (t) => {
  const cwd = t.testdir({
    file: '',
    hollow: { '.git': {}, node_modules: {} },
    other: { ...empty('a.txt', 'b.py', 'c', 'd', 'e', 'f'), src: {} },
    twice: empty('server.py', 'serveur.py', 'client.py'),
    both: empty('server.c', 'server.py'),
  });
  const problem = async (dir: string) => {
    const error = await find(cwd, { id: 'q3', dir }).catch((thrown: unknown) => thrown);
    if (!(error instanceof SubmissionError)) throw error;
    t.notMatch(error.message, '\n');
    return error.problem;
  };
  t.same(await problem('absent'), { code: 'no-folder', dir: 'absent' });
  t.same(await problem('file'), { code: 'not-a-folder', dir: 'file' });
  t.same(await problem('hollow'), { code: 'empty-folder', dir: 'hollow' });
  t.same(await problem('other'), {
    code: 'nothing-fits',
    dir: 'other',
    wanted: ['server.py', 'client.py'],
    there: ['a.txt', 'b.py', 'c', 'd', 'e', '…'],
  });
  const twice = { code: 'ambiguous', dir: 'twice', role: 'server', files: ['server.py', 'serveur.py'] };
  t.same(await problem('twice'), twice);
  t.match(await problem('both'), { code: 'ambiguous', dir: 'both', files: ['server.c', 'server.py'] });
});

t.test('a file without permission to read is named', async (t) => {
  const cwd = mkdtempSync(join(tmpdir(), 'alternance-unreadable-'));
  t.teardown(() => rmSync(cwd, { recursive: true }));
  chmodSync(cwd, 0o755);
  mkdirSync(join(cwd, 'dir'));
  for (const name of ['server.py', 'client.py']) writeFileSync(join(cwd, 'dir', name), '');
  chmodSync(join(cwd, 'dir/client.py'), 0);
  // Root may read everything, so the test gives up its rights for a moment.
  const me = process.geteuid?.() ?? 0;
  if (me === 0) process.seteuid?.(65534);
  try {
    await t.rejects(find(cwd, { id: 'q3' }), { message: /^dir\/client\.py: cannot be read/ });
  } finally {
    if (me === 0) process.seteuid?.(me);
  }
});

t.test("question 2 is tried with the student's own server if its name says question 1", async (t) => {
  const own = async (dir: Tree) => {
    const cwd = t.testdir({ dir, stubs: { q1: { python: { 'server.py': 'import socket' } } } });
    const [submission] = await find(cwd, { id: 'q2' });
    const server =
      submission && (await findOwnPartner(submission, { lab, stubs: [join(cwd, 'stubs')], stubHashes: {} }));
    return server?.kind === 'source' ? server.file.slice(cwd.length + '/dir/'.length) : undefined;
  };
  const client = empty('client.py');
  const python = (text: string) => ({ q2: { python: client }, q1: { python: { 'server.py': text } } });
  t.equal(await own(python('listen()')), 'q1/python/server.py');
  t.equal(await own(python('import socket\n')), undefined, 'it is still the stub');
  t.equal(await own({ q2: client, q1: { 'serveur.py': '1', 'server.c': '' } }), 'q1/serveur.py');
  t.equal(await own({ 'q2_client.py': '', 'q1_server.py': '1' }), 'q1_server.py');
  t.equal(await own({ q2: { ...client, 'q1_server.py': '1' } }), 'q2/q1_server.py', 'beside the client');
  t.equal(await own({ q2: client, q1: { c: { 'server.c': '1' } } }), undefined, 'not in another language');
  t.equal(await own({ ...client, 'server.py': '1' }), undefined, 'this may be the chat of question 3');
  t.equal(await own(client), undefined);
  const others = { 'q1-alice': { 'server.py': '1' }, 'q1-bob': { 'server.py': '2' } };
  t.equal(await own({ ...others, q2_bob: client }), 'q1-bob/server.py', 'not that of another student');
  t.equal(await own({ ...others, 'q2-carol': client }), undefined, 'nor any, where none is theirs');
});
