import t from 'tap';
import { languages } from '../languages/languages.ts';
import { placeOf } from './place.ts';

/** The last words of programs and compilers as they break, and the innermost line that each names. */
const said: readonly (readonly [keyof typeof languages, string, string])[] = [
  [
    'python',
    'server.py:2',
    `Traceback (most recent call last):
  File "$/server.py", line 9, in <module>
    main()
  File "$/server.py", line 2, in main
    line = piece.decode()
  File "/usr/lib/python3.11/codecs.py", line 322, in decode
UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc3 in position 0: unexpected end of data`,
  ],
  [
    'python',
    'server.py:5',
    `Traceback (most recent call last):
  File "$/server.py", line 2, in <module>
KeyError: 'a'

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "$/server.py", line 5, in <module>
NameError: name 'b' is not defined`,
  ],
  [
    'python',
    'server.py:3',
    `  File "$/server.py", line 3\n    while True\n              ^\nSyntaxError: expected ':'`,
  ],
  [
    'java',
    'Server.java:4',
    `Exception in thread "main" java.lang.RuntimeException: java.io.IOException: no
	at Server.main(Server.java:9)
Caused by: java.io.IOException: no
	at java.base/java.net.Socket.connect(Socket.java:1)
	at Server.open(Server.java:4)
	... 1 more`,
  ],
  [
    'java',
    'Server.java:3',
    `Exception in thread "main" java.lang.RuntimeException: x\n\tat Server.main(Server.java:3)\nCaused by: java.io.IOException: y\n\t... 1 more`,
  ],
  ['java', 'Server.java:2', "Server.java:2: error: ';' expected\n    int a\n         ^\n1 error"],
  [
    'javascript',
    'server.js:6',
    `$/server.js:6\n  nothing();\n  ^\n\nReferenceError: nothing is not defined
    at Socket.<anonymous> ($/server.js:6:3)
    at Socket.emit (node:events:524:28)`,
  ],
  [
    'javascript',
    'server.js:8',
    '    at file://$/server.js:8:1\n    at ModuleJob.run (node:internal/modules/esm/module_job:263:25)',
  ],
  [
    'typescript',
    'server.ts:7',
    '    at accept (/home/another/server.ts:7:17)\n    at node:internal/main/run_main_module:28:49',
  ],
  ['typescript', 'server.ts:1', '✘ [ERROR] Unexpected "="\n\n    server.ts:1:9:\n      1 │ const a: = 3;'],
  [
    'c',
    'server.c:4',
    'server.c: In function ‘main’:\nserver.c:3:3: warning: implicit declaration\nserver.c:4:16: error: expected ‘;’ before ‘return’',
  ],
  [
    'c',
    'server.c:2',
    "/usr/bin/ld: /tmp/ccprmjnE.o: in function `main':\n././server.c:2: undefined reference to `foo'",
  ],
  ['perl', 'server.pl:2', 'oh at server.pl line 2.'],
  [
    'ruby',
    'server.rb:2',
    "$/server.rb:2:in `f': undefined local variable (NameError)\n\tfrom $/server.rb:4:in `<main>'",
  ],
];

t.test('the last words of a program and the errors of a compiler name a line of the student', async (t) => {
  const names = ['server.py', 'Server.java', 'server.js', 'server.ts', 'server.c', 'server.pl', 'server.rb'];
  const folder = t.testdir(Object.fromEntries(names.map((name) => [name, 'line\n'.repeat(9)])));
  for (const [language, expected, words] of said) {
    const place = placeOf(languages[language].brokenAt(words.replaceAll('$', folder)), folder);
    t.equal(`${place?.file}:${place?.line}`, expected, `${language}: ${words.slice(0, 60)}`);
  }
});
