import t from 'tap';
import type { Finding } from '../model/finding.ts';
import { nameUnreadable } from './unreadable.ts';

const program = { kind: 'source', language: 'python', file: 'server.py' } as const;
const crash: Finding = { code: 'crashed', actors: ['server'], decided: 'ended', where: [] };
const error = '  File "server.py", line 28\n    while True\nSyntaxError: expected \':\'';

t.test('a program that its interpreter cannot read does not compile', async (t) => {
  const [finding] = nameUnreadable([{ ...crash, evidence: error }], { server: program });
  t.match(finding, { code: 'does-not-compile', evidence: error });
});

t.test('a program that breaks as it runs has crashed, whatever its error is called', async (t) => {
  const evidence = `Traceback (most recent call last):\n${error}`;
  for (const finding of [crash, { ...crash, evidence }])
    t.same(nameUnreadable([finding], { server: program }), [finding]);
  const command = { kind: 'command', language: 'command', command: 'python3 server.py' } as const;
  t.match(nameUnreadable([{ ...crash, evidence: error }], { server: command }), [{ code: 'crashed' }]);
});
