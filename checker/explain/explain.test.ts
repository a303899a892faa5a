import t from 'tap';
import { sampleFinding } from '../model/finding.sample.ts';
import { type Finding, type FindingCode, findingCodes, type Where } from '../model/finding.ts';
import type { Locale } from '../model/locale.ts';
import { locales } from '../model/locale.ts';
import type { Source, Standing } from '../model/standing.ts';
import type { Event } from '../model/transcript.ts';
import type { Context } from './context.ts';
import { decisionOf } from './decision.ts';
import { excerpt } from './excerpt.ts';
import { explainFinding } from './explain.ts';
import { firstSteps } from './first-steps.ts';
import { observationWords } from './observation.ts';
import { standingSentences, standingWords } from './standing.ts';
import { printable, visible } from './text/invisible.ts';

const student = { kind: 'student' } as const;
const context: Context = {
  question: 'q3',
  task: { rule: 'takes turns', port: 8080, folder: 'exercises/q3' },
  submission: 'exercises/q3/python',
  files: { server: 'exercises/q3/python/server.py', client: 'exercises/q3/python/client.py' },
  languages: { server: 'python', client: 'python' },
  cast: { server: student, client: student },
  transcript: [],
  story: [],
};

const waits = (...sources: Source[]): Where => ({
  actor: 'client',
  waitsFor: sources[0] ?? 'nothing',
  waits: sources,
});
const explained = (code: FindingCode, locale: Locale, more = {}) =>
  explainFinding({ ...sampleFinding(code), actors: ['client'], where: [], ...more }, context, locale);

t.test('every finding has words in both languages', async (t) => {
  for (const locale of locales) {
    for (const code of findingCodes) {
      const { title, message, advice, heading } = explained(code, locale);
      for (const text of [title, message, advice]) {
        t.notMatch(text, /undefined|[{}]|\n\n| {2}/, `${locale} ${code}`);
        t.ok(text.length > 5);
      }
      t.match(message, /^\p{Lu}|^[“«]/u, 'a message begins as a sentence');
      t.match(message, /[.]$/, 'a message ends as a sentence');
      t.equal(heading, `#${code}`);
    }
  }
});

t.test('where both programs stand in a file of one name, it is told whose it is', async (t) => {
  const stands = (server: string, client: string, locale: Locale = 'en') => {
    const at = { waitsFor: 'client', waits: ['client'], line: 10 } as const;
    const where = [
      { ...at, actor: 'server', file: server },
      { ...at, actor: 'client', file: client },
    ] as const;
    return standingSentences(where, context, locale).join('; ');
  };
  t.match(stands('chat.py', 'chat.py'), /^your server, chat\.py line 10 .*; your client, chat\.py line 10 /);
  t.match(stands('chat.py', 'chat.py', 'fr'), /^votre serveur, chat\.py/);
  t.match(stands('server.py', 'client.py'), /^server\.py line 10 .*; client\.py line 10 /);
});

t.test('where a program stands, in words', async (t) => {
  const ended = (end: object): Event => ({ ms: 1, step: 0, event: 'ended', actor: 'client', ...end });
  const stands = (where: Where, locale: Locale = 'en', transcript: readonly Event[] = []) =>
    standingWords(where, { transcript }, locale);
  t.equal(stands(waits('server')), 'waits for a line from the server');
  t.equal(stands(waits('keyboard', 'server')), 'waits for its keyboard or a line from the server');
  t.equal(stands(waits('clock')), 'sleeps (a clock will wake it)');
  t.equal(stands(waits('child')), 'waits for its child process');
  t.equal(stands(waits('connection'), 'fr'), 'attend une connexion');
  t.equal(stands(waits(), 'en', [ended({ code: 1 })]), 'has ended with code 1');
  t.equal(stands(waits(), 'fr', [ended({ signal: 'SIGTERM' })]), 'a été arrêté par le signal SIGTERM');
  t.equal(stands(waits()), 'waits for something that never comes');
  const message = explained('line-missing', 'en', {
    text: 'un',
    where: [{ ...waits('server'), file: 'client.py', line: 9 }],
  }).message;
  t.equal(
    message,
    '“un” never appeared on the screen of your server. client.py line 9 waits for a line from the server.',
  );
});

t.test('a line that says “turn” is a line like any other', async (t) => {
  const { actors, where } = sampleFinding('line-out-of-turn');
  const finding = { code: 'line-out-of-turn', actors, where, decided: 'at-rest' } as const;
  const told = (more: { seen: 'on the wire' } | { seen: 'on the screen'; text: string; shown: string }) =>
    explainFinding({ ...finding, ...more }, context, 'en').observation;
  const early = { seen: 'on the screen', text: 'turn', shown: 'turn' } as const;
  t.equal(told(early), '“turn” came when it was not yet its turn.');
  t.match(told({ seen: 'on the wire' }), 'sent more than one line in its turn');
});

t.test('words say how a failure was decided, and after how long', async (t) => {
  const transcript: readonly Event[] = [
    { ms: 10, step: 0, event: 'typed', actor: 'client', text: 'un\n' },
    { ms: 13.2, step: 1, event: 'at-rest', actor: 'stage', decided: 'at-rest', standings: [] },
  ];
  const story = [
    { line: 1, actor: 'client', verb: 'types', text: 'un', state: 'met' },
    { line: 2, actor: 'server', verb: 'shows', text: 'un', state: 'failed' },
  ] as const;
  const known = { ...context, transcript, story };
  t.equal(decisionOf('at-rest', known, 'en'), 'decided once nothing moved any more, after 3 ms');
  t.equal(decisionOf('at-rest', context, 'fr'), 'décidé quand plus rien ne bougeait');
  t.equal(
    decisionOf('patience', known, 'fr'),
    'décidé à la fin du temps accordé (patience), après 3 ms\u202f: le programme ne s’arrête jamais d’agir',
  );
  t.equal(
    decisionOf('patience', { ...known, rest: 'patience' }, 'en'),
    'decided at the time limit (patience), after 3 ms',
  );
  const standing: Standing = {
    ...{ actor: 'server', peer: false, alive: true, waitsFor: [], running: false },
    ...{ processes: [], listens: [], connected: false, unseen: ['alarm'] },
  };
  const last: Event = {
    ...{ ms: 13.2, step: 1, event: 'at-rest', actor: 'stage', decided: 'patience' },
    standings: [standing],
  };
  const hidden = [...transcript.slice(0, 1), last];
  t.equal(
    decisionOf('patience', { ...known, transcript: hidden }, 'en'),
    'decided at the time limit (patience), after 3 ms: a program handles SIGALRM, and the kernel does not show whether an alarm is set',
  );
});

t.test('invisible characters are drawn, and none reaches the terminal', async (t) => {
  t.equal(visible('bon\r\n', { ascii: false }), 'bon␍⏎');
  t.equal(visible(' un  deux trois ', { ascii: false }), '·un··deux trois·');
  t.equal(visible('\x1b[31m\0\t\x7f', { ascii: false }), '␛[31m␀⇥␡');
  t.equal(visible('a\u202eb\u009b\u00a0', { ascii: false }), 'a‹U+202E›b‹U+009B›‹U+00A0›');
  t.equal(visible('\x1b[0m\r\n  ', { ascii: true }), '\\x1B[0m\\r\\n\\x20\\x20');
  t.same(printable('\tun\x1b[2J\r\ndeux\n\n', { ascii: false }), ['    un␛[2J', 'deux']);
});

t.test('a long text says how long it is', async (t) => {
  const long = `${'a'.repeat(5000)}${'é'.repeat(5000)}`;
  t.equal(
    excerpt(long, { locale: 'en', ascii: false }),
    `${'a'.repeat(40)} … ${'é'.repeat(20)} (10,000 characters)`,
  );
  t.match(excerpt(long, { locale: 'fr', ascii: false }), '(10\u202f000 caractères)');
  t.equal(excerpt('court', { locale: 'fr', ascii: false }), 'court');
  const faces = '😀'.repeat(150);
  const shown = `${'😀'.repeat(40)} … ${'😀'.repeat(20)} (151 characters)`;
  t.equal(excerpt(`${faces}😀`, { locale: 'en', ascii: false }), shown, 'of a character nothing is cut off');
  t.equal(excerpt('😀'.repeat(100), { locale: 'en', ascii: false }), '😀'.repeat(100));
  const odd = `x${'😀'.repeat(100)}é`;
  t.match(excerpt(odd, { locale: 'en', ascii: false }), `x${'😀'.repeat(39)} … ${'😀'.repeat(19)}é (102`);
});

t.test('an advice says where a port comes from that is not the one of the sheet', async (t) => {
  const at = { ms: 0, step: 0 } as const;
  const started = (command: string) =>
    ({ ...at, event: 'started', actor: 'client', pid: 1, command }) as const;
  const adviceFor = (port: number, command: string, locale: Locale) => {
    const finding = { ...sampleFinding('not-connecting'), actors: ['client'], where: [] } as Finding;
    return explainFinding(finding, { ...context, port, transcript: [started(command)] }, locale).advice;
  };
  t.match(adviceFor(37119, 'python3 client.py 37119', 'en'), /port 37119 as its first argument says/);
  t.match(adviceFor(37119, 'python3 client.py 37119', 'fr'), /port 37119 comme le dit son premier argument/);
  t.notMatch(adviceFor(37119, './client', 'en'), 'argument');
  t.notMatch(adviceFor(8080, 'python3 client.py 8080', 'en'), 'argument');
});

t.test('unchanged stubs get the first steps to take', async (t) => {
  const task = { port: 8080, folder: 'exercises/q1' };
  t.same(firstSteps({ question: 'q1', task, files: ['exercises/q1/c/server.c'] }, 'fr'), [
    'Lisez exercises/q1/README.fr.md\u202f: on y trouve ce qu’il faut écrire.',
    'Ouvrez exercises/q1/c/server.c et remplacez le TODO.',
    'Relancez npm run check q1.',
  ]);
  const elsewhere = { port: 7000, folder: 'labs/echo/exercises/echo', lab: 'labs/echo' };
  t.match(firstSteps({ question: 'echo', task: elsewhere, files: ['server.py'] }, 'en'), [
    /^Read labs\/echo\/exercises\/echo\/README\.md:/,
    /server\.py/,
    'Run npm run check -- echo --lab labs/echo again.',
  ]);
});

t.test('an observation says which process keeps which direction', async (t) => {
  const processes = [
    { pid: 1, waitsFor: ['keyboard'], holdsConnection: true },
    { pid: 2, waitsFor: ['client'], holdsConnection: true },
  ] as const;
  t.equal(
    observationWords({ actor: 'server', shape: 'processes', processes }, context, 'en'),
    'Your server works with 2 processes: process 1 waits for its keyboard and process 2 waits for a line from the client.',
  );
  t.match(
    observationWords({ actor: 'server', shape: 'threads', processes }, context, 'fr'),
    /^Votre serveur/,
  );
});
