import t from 'tap';
import { DialogueError } from './dialogue-error.ts';
import { heading, parse, peerClient, peerServer, problems, programs, said } from './parse.sample.ts';

t.test('each mistake is one line that says what was perhaps meant', (t) => {
  const cases: readonly (readonly [readonly string[], string])[] = [
    [[...programs, 'server tpyes bonjour'], '8: unknown verb "tpyes" (did you mean "types"?)'],
    [
      [...programs, 'server is wating for client'],
      '8: unknown verb "is wating for" (did you mean "is waiting for"?)',
    ],
    [
      [...programs, 'client ends with a error'],
      '8: unknown verb "ends with a error" (did you mean "ends with an error"?)',
    ],
    [[...programs, 'sever shows bonjour'], '8: unknown actor "sever" (did you mean "server"?)'],
    [
      [...programs, 'server is waiting for keybord'],
      '8: "keybord" is nothing to wait for (did you mean "keyboard"?)',
    ],
    [
      [...programs, 'client types bonjour', 'server shows bonjuor'],
      '9: "bonjuor" is not typed or sent before this line (did you mean "bonjour"?)',
    ],
    [
      [...programs, 'client types \u202Ebonjour', 'server shows bonjour'],
      '9: "bonjour" is not typed or sent before this line (did you mean "\\u{202e}bonjour"?)',
    ],
    [
      ['Title a', ...programs.slice(1), ...said],
      '1: unknown header or actor "Title" (did you mean "title"?)',
    ],
    [
      [...heading, 'cast server=studnet client=peer', ...said],
      '5: unknown casting "studnet" (did you mean "student"?)',
    ],
    [
      [...heading, 'cast server=reference:pyton client=peer', 'server is at rest'],
      '5: unknown language "pyton" (did you mean "python"?)',
    ],
    [
      [...heading.slice(0, 2), 'level requird', ...programs.slice(3), ...said],
      '3: unknown level "requird" (did you mean "required"?)',
    ],
    [
      [...peerClient, 'client sends (100 caracters) bonjour'],
      '8: unknown length "(100 caracters)" (did you mean "characters"?)',
    ],
  ];
  for (const [lines, expected] of cases) t.same(problems(...lines), [expected], expected);
  t.end();
});

t.test('a header occurs once, with a value, and before the steps', (t) => {
  for (const name of ['title', 'title.fr', 'level', 'points', 'cast']) {
    const lines = [...programs, ...said].filter((line) => !line.startsWith(`${name} `));
    t.match(
      problems(...lines),
      [new RegExp(`^1: the header "${name}" is missing: write`)],
      `${name} is missing`,
    );
    t.match(problems(name, ...lines), [new RegExp(`^1: the header "${name}" is empty`)], `${name} is empty`);
    const twice = [...heading, 'cast server=student client=student', ...programs, ...said];
    t.ok(
      problems(...twice).some((problem) => problem.includes(`"${name}" is already in line`)),
      `${name} twice`,
    );
  }
  t.match(problems(...programs, ...said, 'points 3'), ['10: the header "points" comes too late']);
  for (const points of ['-1', '1.5', 'four', '1e3', '10000']) {
    t.match(problems(`points ${points}`, ...heading.slice(0, 3), ...programs.slice(4), ...said), [
      /^1: .* points: write a whole/,
    ]);
  }
  t.end();
});

t.test('a step that cannot be played or can never hold is refused where it stands', (t) => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [[...heading, 'cast server=peer client=peer', 'server listens'], /^5: both are cast as peer/],
    [[...heading, 'cast server=student', 'server starts', 'server is at rest'], /^5: the client is not cast/],
    [
      [...programs, 'client sends bonjour'],
      /^8: the client is a program and has no verb "sends".* has: starts,/,
    ],
    [
      [...peerClient, 'client types bonjour'],
      /^8: the client is a peer and has no verb "types".* has: connects,/,
    ],
    [[...peerClient, 'client listens'], /^8: the client is a peer and has no verb "listens"/],
    [[...peerServer, 'server connects'], /^8: the server is a peer and has no verb "connects"/],
    [
      [...programs.slice(0, 6), ...said],
      /^7: the client is not on stage yet: put "client starts" before this/,
    ],
    [
      [...peerClient.slice(0, 6), 'client sends a', 'server shows a'],
      /^7: .* put "client connects" before this/,
    ],
    [[...programs, 'server restarts', ...said], /^8: the server has not ended/],
    [[...programs, 'server starts', ...said], /^8: the server has been on stage since line 6/],
    [[...programs, 'server is killed', 'server starts', ...said], /^9: .* write "restarts"/],
    [
      [...programs, 'server ends', 'server types bonjour', 'client shows bonjour'],
      /^9: the server is gone since line 8/,
    ],
    [[...programs, 'client closes its keyboard', ...said], /^9: the client's keyboard is closed in line 8/],
    [[...programs, 'server is waiting for server'], /^8: the server cannot wait for itself/],
    [[...programs, 'client is waiting for connection'], /^8: only a server waits for a connection/],
    [[...programs, 'server is waiting for client or keyboard'], /^8: "or" is not in the language/],
    [[...programs, 'server is waiting for client and client'], /^8: "client" is named twice/],
    [[...programs, 'server is waiting for'], /^8: "is waiting for" needs a name/],
    [[...peerClient, 'client sends rest of été', 'server shows été'], /^8: "été" has no first half/],
    [
      [...peerClient, 'client sends part of a', 'client sends rest of b', 'server shows a'],
      /^9: "b" has no first half/,
    ],
    [
      [...peerClient, 'client sends part of été', 'client drips b', 'server shows b'],
      /^9: "été" is only half sent \(line 8\)/,
    ],
    [[...peerClient, 'client sends part of "a"', 'server shows nothing'], /^8: "a" is too short to be cut/],
    [[...programs, 'client types', 'server is at rest'], /^8: "types" needs a text/],
    [
      [...programs, 'client closes its keyboard now', 'client ends'],
      /^8: "closes its keyboard" takes no text: remove "now"$/,
    ],
    [
      [...programs, 'server shows nothing at all'],
      /^8: "shows nothing" takes no text.* quotes: shows "nothing at all"$/,
    ],
    [
      [...programs, 'server shows nothing \u202Eat all'],
      /^8: "shows nothing" takes no text.* quotes: shows "nothing \\u\{202e\}at all"$/,
    ],
    [[...peerClient, 'client sends together un', 'server shows un'], /^8: "sends together" needs two texts/],
    [
      [...peerClient, 'client sends together un / / deux', 'server shows un'],
      /^8: a text is missing next to/,
    ],
    [[...programs, 'server shows ""'], /^8: an empty text is in every line/],
    [[...programs, 'client types bonjour'], /^8: nothing is expected/],
    [heading.concat('cast server=student client=peer'), /^5: nothing is expected/],
    [[...programs, 'client types "bon', 'server is at rest'], /^8: .* is not a JSON string/],
    [[...programs, 'client types "a\\u0007"', 'server is at rest'], /^8: a control character \(U\+0007\)/],
    [[...programs, 'client types a\u0000b', 'server is at rest'], /^8: a control character \(U\+0000\)/],
    [[...programs, 'client types "\\ud83d"', 'server is at rest'], /^8: a control character \(U\+D83D\)/],
    [[...programs, 'client types caf\uFFFD', 'server is at rest'], /^8: .* save the file as UTF-8/],
    [
      [...programs, 'client types (12 characters) bonjour', 'server is at rest'],
      /^8: a length of 12 .* from 17 to 100000/,
    ],
    [[...programs, 'client types (50 characters) "bon"', 'server is at rest'], /^8: .* cannot be padded/],
  ];
  for (const [lines, expected] of cases) t.match(problems(...lines), [expected], String(expected));
  t.end();
});

t.test('no text that is typed or sent has a word on which programs leave', (t) => {
  for (const text of [
    'bye',
    'Quit',
    'on EXIT là',
    'week-end',
    'la fin',
    '"stop"',
    'arrêt',
    'Arrêté, arrêt',
    'q',
    'à+',
    'A+ !',
  ]) {
    t.match(
      problems(...programs, `client types ${text}`, 'server is at rest'),
      [/^8: .* on which many programs quit/],
      text,
    );
  }
  for (const text of ['enfin', 'à plus', 'aujourd’hui', 'le stoppeur', 'c++']) {
    t.same(problems(...programs, `client types ${text}`, 'server is at rest'), [], text);
  }
  t.end();
});

t.test('one message tells all problems, ten at most, and counts the others', (t) => {
  const lines = [...programs, ...Array.from({ length: 14 }, () => 'server dances')];
  try {
    parse(...lines);
    t.fail('it was accepted');
  } catch (error) {
    t.ok(error instanceof DialogueError);
    const told = String((error as DialogueError).message).split('\n');
    t.equal(told.length, 11);
    t.match(told[0], /^q3\/three-rounds\.dialogue:8: unknown verb "dances"; the server has: starts,/);
    t.equal(told[10], 'q3/three-rounds.dialogue: and 4 more');
  }
  t.end();
});

t.test('a file that is no dialogue is refused at once', (t) => {
  t.match(problems('x'.repeat(1024 * 1024 + 1)), [/^1: the file is larger than 1 MB/]);
  t.match(problems(...Array.from({ length: 10_001 }, () => 'client types a')), [
    /^10001: more than 10000 lines/,
  ]);
  t.equal(problems('').length, 6);
  t.end();
});
