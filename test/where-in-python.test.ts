// The lines at which real programs in Python wait, and that locating them does not disturb the programs.
import t from 'tap';
import { impatient, places, play, python, shown } from './places.ts';

const pythonServer = `import os, select, signal, socket, sys, threading, time
def read(source):
    return source.readline()
listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(('', 8080))
listener.listen()
client, _ = listener.accept()
network = client.makefile()
`;

t.test('Python: the line in which a program waits, and the call that led there', python, async (t) => {
  const text = `${pythonServer}read(network)\nread(sys.stdin)\nprint(sys.path, flush=True)\nread(network)\n`;
  const dialogue = await play(t.testdir({ 'server.py': text }));
  t.same(places(dialogue), [
    'server.py | return source.readline() | waits for its keyboard | from read(sys.stdin)',
  ]);
  t.match(shown(dialogue), /\[/, 'what the keyboard brought afterwards was read');
  t.notMatch(shown(dialogue), 'witness', 'the path is what it would be without us');
});

t.test('Python: each thread has its line', python, async (t) => {
  const text = `${pythonServer}def receive():
    while read(network): pass
threading.Thread(target=receive, daemon=True).start()
sending = threading.Thread(target=lambda: read(sys.stdin))
sending.start()
sending.join()
`;
  t.same([...places(await play(t.testdir({ 'server.py': text })))].sort(), [
    'server.py | return source.readline() | waits for a line from the client | from while read(network): pass',
    'server.py | return source.readline() | waits for its keyboard | from sending = threading.Thread(target=lambda: read(sys.stdin))',
    'server.py | sending.join() | waits for another of its threads',
  ]);
});

t.test('Python: each process has its line, in whatever call, and none is woken', python, async (t) => {
  const calls = [
    'select.select([silent], [], [])',
    'select.select([silent], [], [], 3600)',
    'poller.poll()',
    'poller.poll(3600_000)',
    'epoll.poll()',
    'time.sleep(3600)',
    'silent.recv(1)',
    'timed.recv(1)',
    'listener.accept()',
    'lock.acquire()',
    'lock.acquire(timeout=3600)',
    'os.read(silent.fileno(), 1)',
    'threading.Event().wait()',
  ];
  const children = calls.map(
    (call) => `if os.fork() == 0:\n    ${call}\n    print('woken', flush=True)\n    os._exit(0)\n`,
  );
  const text = `${pythonServer}silent, other = socket.socketpair()
timed, another = socket.socketpair()
timed.settimeout(3600)
poller = select.poll()
poller.register(silent)
poller = select.poll()
epoll = select.epoll()
epoll.register(silent, select.EPOLLIN)
lock = threading.Lock()
lock.acquire()
${children.join('')}os.wait()
print('woken', flush=True)
`;
  const dialogue = await play(t.testdir({ 'server.py': text }), ...impatient);
  const seen = places(dialogue).join('\n');
  for (const call of ['os.wait()', ...calls]) t.ok(seen.includes(`server.py | ${call} | `), call, { seen });
  t.notMatch(shown(dialogue), 'woken');
});

t.test('Python: a program that a signal would wake is not asked', python, async (t) => {
  const dialogue = await play(
    t.testdir({ 'server.py': `${pythonServer}signal.pause()\nprint('woken', flush=True)\n` }),
  );
  t.same(places(dialogue), ['server | waits for something that never comes']);
  t.notMatch(shown(dialogue), 'woken');
});

t.test('Python: a program that floods its screen stands where it prints', python, async (t) => {
  const text = `${pythonServer}while True:\n    print('again', flush=True)\n`;
  const dialogue = await play(t.testdir({ 'server.py': text }));
  t.same(places(dialogue), [`server.py | print('again', flush=True) | prints again and again`]);
});

t.test('Python: a program that floods its connection stands where it sends', python, async (t) => {
  const text = `${pythonServer}while True:\n    client.sendall(b'x' * 1000)\n`;
  const dialogue = await play(t.testdir({ 'server.py': text }));
  t.match(places(dialogue), [/^server\.py \| client\.sendall\(b'x' \* 1000\) \| /]);
});

t.test(
  'Python: a program’s own handler is not called; if it ignores us, it has no line',
  python,
  async (t) => {
    const deaf = ['signal.signal(50, signal.SIG_IGN)', 'signal.pthread_sigmask(signal.SIG_BLOCK, [50])'];
    for (const line of ['', ...deaf]) {
      const text = `${pythonServer}for number in set(signal.valid_signals()) - {signal.SIGKILL, signal.SIGSTOP, 32, 33, 50}:
    signal.signal(number, lambda *_: print('asked', flush=True))
${line}
read(network)
read(sys.stdin)
`;
      const dialogue = await play(t.testdir({ 'server.py': text }), ...impatient);
      const place = line ? 'server' : 'server.py | return source.readline()';
      t.match(places(dialogue)[0], `${place} | waits for its keyboard`, line);
      t.notMatch(shown(dialogue), 'asked', line);
    }
  },
);
