import t from 'tap';
import { sampleFinding } from '../../model/finding.sample.ts';
import type { FindingCode, PlayedFinding } from '../../model/finding.ts';
import type { DialogueReport, Report } from '../../model/report.ts';
import { compare } from './compare.ts';
import { comparisonWords } from './compare-words.ts';

const passed = (id: string): DialogueReport => ({
  id,
  title: { en: id.replaceAll('-', ' '), fr: id.replaceAll('-', ' ') },
  file: `fixtures/dialogues/q3/${id}.dialogue`,
  source: '',
  level: 'required',
  cast: { server: { kind: 'student' }, client: { kind: 'student' } },
  verdict: 'passed',
  points: { earned: 1, possible: 1 },
  ms: 1,
  findings: [],
  observations: [],
  transcript: [],
  story: [],
});

const stopped = (id: string, line: number, code: FindingCode = 'deadlock'): DialogueReport => {
  const one = passed(id);
  const step = { file: one.file, line, actor: 'server', verb: 'shows', text: 'bonjour' } as const;
  const finding = { ...sampleFinding(code), step, decided: 'at-rest' } as PlayedFinding;
  return { ...one, verdict: 'failed', findings: [finding] };
};

const report = (...dialogues: readonly DialogueReport[]): Report => ({
  question: 'q3',
  task: { rule: 'takes turns', port: 8080, folder: 'exercises/q3' },
  submission: 'exercises/q3/python',
  languages: { server: 'python', client: 'python' },
  files: {},
  verdict: 'failed',
  points: { earned: 0, possible: 1 },
  ms: 1,
  dialogues,
});

const words = (before: Report, after: Report, locale: 'en' | 'fr' = 'en') => {
  const comparison = compare([before], [after]);
  return comparison && comparisonWords(comparison, locale);
};

t.test('better and worse dialogues are told in one sentence', async (t) => {
  const before = report(stopped('a', 9), stopped('b', 9), passed('c'), stopped('three-rounds', 10));
  const after = report(passed('a'), passed('b'), stopped('c', 11), stopped('three-rounds', 12));
  t.equal(
    words(before, after),
    '2 more dialogues pass; “c” no longer passes: it stops at line 11; “three rounds” gets further: it now stops at line 12 instead of 10.',
  );
  t.equal(
    words(before, after, 'fr'),
    '2 dialogues de plus sont réussis\u202f; «\u202fc\u202f» n’est plus réussi\u202f: il s’arrête à la ligne 11\u202f; «\u202fthree rounds\u202f» va plus loin\u202f: il s’arrête maintenant à la ligne 12 au lieu de 10.',
  );
});

t.test('a dialogue that stops at the same line for another reason is named with the reason', async (t) => {
  t.equal(
    words(report(stopped('a', 9)), report(stopped('a', 9, 'crossed'))),
    '“a” now stops for another reason: both speak first.',
  );
});

t.test('several dialogues that stop elsewhere are counted after the first', async (t) => {
  const before = report(stopped('a', 9), stopped('b', 9), stopped('c', 12));
  const after = report(stopped('a', 10), stopped('b', 11), stopped('c', 10));
  t.equal(
    words(before, after),
    '“a” gets further: it now stops at line 10 instead of 9; 2 other dialogues stop elsewhere too.',
  );
});

t.test('a run without a change says so', async (t) => {
  t.equal(words(report(passed('a')), report(passed('a'))), 'As before: every dialogue passes.');
  t.equal(
    words(report(stopped('a', 9), stopped('b', 9)), report(stopped('a', 9), stopped('b', 9))),
    'As before: 2 dialogues do not pass yet, for the same reasons.',
  );
});

t.test('a dialogue that was not played before is not compared', async (t) => {
  t.equal(words({ ...report(passed('a')), question: 'q4' }, report(passed('a'))), undefined);
});
