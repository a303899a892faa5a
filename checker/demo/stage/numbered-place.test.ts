import t from 'tap';
import type { Source } from '../../model/standing.ts';
import { numberedPlace } from './numbered-place.ts';

const text = `for (;;) {
  const line = await network.next(); // 5) wait for the client
  const count = readSync(0, keyboard); // 7) read the keyboard
  client.write(keyboard); // 8) send it
}
`;

const place = (file: string, ...waitsFor: readonly Source[]) =>
  numberedPlace({ file, text }, { role: 'server', waitsFor });

t.test('a program in Node stands in the line whose number says what it waits for', async (t) => {
  t.same(place('server.ts', 'client'), { file: 'server.ts', line: 2 });
  t.same(place('server.ts', 'keyboard'), { file: 'server.ts', line: 3 });
});

t.test('where that is not sure, no line is told', async (t) => {
  t.equal(place('server.ts', 'connection'), undefined);
  t.equal(place('server.ts', 'client', 'keyboard'), undefined);
  t.equal(place('server.ts'), undefined);
  t.equal(place('server.py', 'client'), undefined, 'Python says so itself');
  const twice = { file: 'server.ts', text: text + text };
  t.equal(numberedPlace(twice, { role: 'server', waitsFor: ['client'] }), undefined);
});
