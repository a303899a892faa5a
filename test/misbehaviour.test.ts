import t from 'tap';
import { checkJsonHere } from './check-here.ts';
import { check } from './checker.ts';
import { running } from './processes.ts';

t.test('a source that is not UTF-8 is told how to save it', async (t) => {
  const folder = t.testdir({ 'server.py': Buffer.from('print("caf\xe9")\n', 'latin1') });
  const { code, dialogues } = await checkJsonHere(['q1', '--dir', folder, '--only', 'one-line']);
  t.equal(code, 1);
  t.match(dialogues[0]?.findings, [{ code: 'does-not-compile', details: { encoding: 'bytes' } }]);
});

t.test('a program that prints for ever is ended and named', async (t) => {
  const word = `flood-${process.pid}`;
  for (const server of [`yes ${word}`, `tr '\\0' x < /dev/zero; : ${word}`, `yes ${word} >&2`]) {
    const { code, dialogues } = await checkJsonHere(['q1', '--only', 'one-line', '--server', server]);
    t.equal(code, 1);
    t.match(dialogues[0]?.findings, [{ code: 'flood', actors: ['server'] }], server);
    const shown = dialogues[0]?.transcript.flatMap(({ event, text = '' }) =>
      event === 'showed' ? text : [],
    );
    t.ok((shown ?? []).join('').length <= 1_100_000, 'no more is kept than the cap and one piece');
    t.same(running(word), [], server);
  }
});

t.test('a line of a million characters floods no terminal', async (t) => {
  const server = `head -c 900000 /dev/zero | tr '\\0' x; cat`;
  const { code, stdout } = await check(['q1', '--only', 'one-line', '--server', server]);
  t.equal(code, 1);
  t.ok(stdout.length < 100_000, `${stdout.length} characters`);
});

t.test('no control character of a program reaches the reader', async (t) => {
  const controls = String.raw`\033[31mred\033]0;title\007 \b\r\f\v\000\177 \302\233 \342\200\256 \377\376 \303\n`;
  const server = `printf '${controls}'; printf '${controls}' >&2; exit 3`;
  for (const words of [
    [],
    ['--verbose'],
    ['--report', 'json'],
    ['--report', 'tap'],
    ['--verbose', '--ascii'],
  ]) {
    const { code, stdout, stderr } = await check(['q1', '--only', 'one-line', '--server', server, ...words]);
    t.equal(code, 1, words.join(' '));
    t.equal(stderr, '');
    t.match(stdout, 'red', 'what it says is shown');
    t.same(stdout.match(/[^\P{Cc}\n]|[\u202e\ufeff]/gu), null, words.join(' '));
  }
});

t.test('every process that a program leaves behind is ended after the run', async (t) => {
  const word = `left-${process.pid}`;
  const idle = `sh -c "while :; do sleep 1000; done" ${word}`;
  const server = `setsid ${idle} & (setsid sh -c '${idle} & ${idle} &' &) ; ${idle} & exit 3`;
  const { code } = await check(['q1', '--only', 'one-line', '--patience', '200', '--server', server]);
  t.equal(code, 1);
  t.same(running(word), []);
});
