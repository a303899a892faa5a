import type { Finding } from '../model/finding.ts';
import type { Conditions, DialogueReport, Report, ReportEvent } from '../model/report.ts';
import type { StoryLine } from '../model/story.ts';

/** The submission of the sample run, which is built from literals: no program is started. */
const opened = {
  question: 'q3',
  task: { rule: 'takes turns', port: 8080, folder: 'exercises/q3' },
  submission: 'exercises/q3/python',
  files: { server: 'exercises/q3/python/server.py', client: 'exercises/q3/python/client.py' },
  languages: { server: 'python', client: 'python' },
} as const;

const proof: Conditions = { rest: 'proof', network: 'own' };

/** For tests: a deadlock, as both programs start by reading. */
export const deadlock: Finding = {
  code: 'deadlock',
  actors: ['client', 'server'],
  step: {
    file: 'fixtures/dialogues/q3/three-rounds.dialogue',
    line: 10,
    actor: 'server',
    verb: 'shows',
    text: 'bonjour 4821',
  },
  text: 'bonjour 4821',
  decided: 'at-rest',
  where: [
    waits('client', { waitsFor: 'server', line: 9 }),
    waits('server', { waitsFor: 'client', line: 14 }),
  ],
};

/** For tests: a crash whose output contains characters that a terminal obeys. */
export const crash: Finding = {
  code: 'crashed',
  actors: ['server'],
  decided: 'ended',
  where: [
    { actor: 'server', waitsFor: 'nothing', waits: [], file: 'server.py', line: 12, text: '\tprint(x)' },
  ],
  evidence:
    'Traceback (most recent call last):\r\n  \x1b[31mNameError\x1b]0;title\x07: \u202ename \ud83d x\u009b2J\n',
};

/** For tests: an altered line, as the program folds two spaces and sends CR LF. */
export const altered: Finding = {
  code: 'line-altered',
  actors: ['server'],
  step: { file: 'spaces.dialogue', line: 10, actor: 'server', verb: 'shows', text: 'bonjour 4821' },
  text: 'deux  espaces 17',
  shown: 'deux espaces 17\r',
  decided: 'at-rest',
  where: [{ actor: 'server', waitsFor: 'keyboard', waits: ['keyboard', 'client'] }],
};

const story: readonly StoryLine[] = [
  { line: 7, actor: 'server', verb: 'starts', state: 'met' },
  { line: 8, actor: 'client', verb: 'starts', state: 'met' },
  { line: 9, actor: 'client', verb: 'types', text: 'bonjour 4821', state: 'met' },
  { line: 10, actor: 'server', verb: 'shows', text: 'bonjour 4821', state: 'failed' },
  { line: 11, actor: 'server', verb: 'types', text: 'salut 11', state: 'not reached' },
];

/** For tests: the report of a dialogue, passed unless `more` says otherwise. */
export function dialogue(id: string, more: Partial<DialogueReport> = {}): DialogueReport {
  const verdict = more.verdict ?? (more.findings ? 'failed' : 'passed');
  return {
    id,
    title: { en: `the dialogue ${id}`, fr: `le dialogue ${id}` },
    file: `fixtures/dialogues/q3/${id}.dialogue`,
    source: '',
    level: 'required',
    cast: { server: { kind: 'student' }, client: { kind: 'student' } },
    verdict,
    points: { earned: verdict === 'passed' ? 4 : 0, possible: 4 },
    ms: 41.26,
    findings: [],
    observations: [],
    transcript: [
      { ms: 0, step: 0, event: 'started', actor: 'server', pid: 7, command: 'python3 server.py' },
      { ms: 40.04, step: 2, event: 'typed', actor: 'client', text: 'bonjour 4821\n' },
      { ms: 43.1, step: 3, event: 'at-rest', actor: 'stage', decided: 'at-rest', standings: [] },
    ],
    story: more.findings ? story : [],
    ...more,
  };
}

/** For tests: the events of a run of one question with these dialogues. */
export async function* run(
  dialogues: readonly DialogueReport[],
  { verdict = 'failed', conditions = proof }: { verdict?: Report['verdict']; conditions?: Conditions } = {},
): AsyncGenerator<ReportEvent> {
  const { question, submission } = opened;
  const points = { earned: 4, possible: 20 };
  yield { kind: 'begin', seed: '5eed', conditions };
  yield { kind: 'opened', ...opened, dialogues: dialogues.length };
  for (const report of dialogues) {
    yield { kind: 'dialogue', question, submission, report };
  }
  yield { kind: 'closed', report: { ...opened, verdict, points, ms: 412, dialogues } };
  yield { kind: 'end' };
}

function waits(
  actor: 'client' | 'server',
  { waitsFor, line }: { waitsFor: 'client' | 'server'; line: number },
) {
  const text = 'ligne = reseau.readline()';
  return { actor, waitsFor, waits: [waitsFor], file: `${actor}.py`, line, text };
}

/** For tests: the terminal report of a dialogue that passed and a dialogue that stopped at the deadlock. */
export const told = `q3 · Python · exercises/q3/python

  ✓  the dialogue one                                   passed     4/4     41 ms
  ✗  the dialogue two                                   failed     0/4     41 ms

       server  starts
       client  starts
       client  types  bonjour 4821⏎
     ✗ server  shows  bonjour 4821
                      never: every program waits, and nothing is on its way
       (1 more step not reached)

          your client                                           your server
     keyboard ▶│ bonjour 4821⏎                                       │
               │ nothing is sent                                     │
               ╭───────────────── waits for a line ─────────────────▶╮
               │         a circle: each waits for the other          │
               ╰◀───────────────── waits for a line ─────────────────╯

     client.py:9    ligne = reseau.readline()   waits for a line from the server
     server.py:14   ligne = reseau.readline()   waits for a line from the client

     A deadlock
     Each of the two programs waits for the other: whatever is typed now,
     neither can go on.

     What to do: One of the two has to speak first: the sheet says the client.
     So the client begins with its keyboard and sends the line, and the server
     begins by waiting for that line.

     GUIDE.md#deadlock        (decided once nothing moved any more, after 3 ms)

  ✗ q3  failed   4 of 20 points   412 ms

Each run types new words; --seed 5eed types these again.
`;
