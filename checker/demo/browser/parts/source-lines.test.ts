import t from 'tap';
import { bareCode, linesOf } from './source-lines.ts';

t.test('the number of a step goes into the margin, and its words stand below', async (t) => {
  const [python, script, c, other] = linesOf(
    [
      '    line = network.readline()  # 5) wait for the client',
      '  server.write(line); // 2) send it',
      '    fputs(line, stdout); /* 4) show it */',
      '        break  # Ctrl-D',
    ].join('\n'),
  );
  t.same(python, {
    number: 1,
    code: '    line = network.readline()',
    step: '5',
    note: 'wait for the client',
  });
  t.match(script, { code: '  server.write(line);', step: '2', note: 'send it' });
  t.match(c, { code: '    fputs(line, stdout);', step: '4', note: 'show it' });
  t.match(other, { code: '        break  # Ctrl-D', step: undefined });
});

t.test('where there is room for little, a line is the call in it', async (t) => {
  const bare = (text: string) => linesOf(text).map(bareCode)[0];
  t.equal(bare('    line = sys.stdin.readline()  # 1) read'), 'sys.stdin.readline()');
  t.equal(bare('  const line = await network.next(); // 3) wait'), 'network.next()');
  t.equal(bare('    if (getline(&line, &size, stdin) < 0) break;'), 'getline(&line, &size, stdin)');
  t.equal(
    bare('    client.sendall((line.rstrip() + end).encode())'),
    'client.sendall((line.rstrip() + end).encode())',
  );
  t.equal(bare('        for line in keyboard:'), 'for line in keyboard:');
});
