import { numberOf } from '../model/lab.ts';
import type { Locale } from '../model/locale.ts';
import type { JobProblem, Problem, SubmissionProblem } from '../model/problem.ts';
import { unreachable } from '../model/unreachable.ts';
import { tame } from './text/invisible.ts';
import { translator } from './words.ts';

/** Why a job cannot be found, or cannot be played here, in one line without characters that a terminal obeys. */
export function problemWords(problem: Problem | SubmissionProblem | JobProblem, locale: Locale): string {
  return tame(wordsOf(problem, locale), { ascii: false });
}

const commandTroubles = {
  missing: 'not-found',
  'not-executable': 'not-executable',
  'line-ends': 'line-ends',
  'no-interpreter': 'no-interpreter',
} as const;

function wordsOf(problem: Problem | SubmissionProblem | JobProblem, locale: Locale): string {
  const t = translator(locale);
  switch (problem.code) {
    case 'missing-tool': {
      const { tool, program, fix } = problem;
      return t('problem.missing-tool', { tool, program, fix });
    }
    case 'broken-tool': {
      const { tool, program, said, lack, fix } = problem;
      const hasSaid = said === '' ? 'no' : 'yes';
      const remedy = t(`remedy.${lack}`, { fix });
      return t('problem.broken-tool', { tool, program, said, hasSaid, remedy });
    }
    case 'no-build-folder':
      return t('problem.no-build-folder', { folders: problem.folders.join(', ') });
    case 'build-folder-noexec':
      return t('problem.build-folder-noexec', { folder: problem.folder });
    case 'few-descriptors':
      return t('problem.few-descriptors', { limit: problem.limit, least: problem.least });
    case 'few-processes':
      return t('problem.few-processes', { free: problem.free, least: problem.least });
    case 'no-terminal':
      return t('problem.no-terminal', { device: problem.device });
    case 'no-sandbox':
      return t('problem.no-sandbox', { why: problem.why, said: problem.said });
    case 'long-line':
      return t('problem.long-line', { bytes: problem.bytes, most: problem.most });
    case 'workers-lost':
      return t('problem.workers-lost', { tries: problem.tries });
    case 'exhausted': {
      const { what, lack } = problem;
      return t('problem.exhausted', { what, remedy: t(`remedy.${lack}`, { fix: 'npm ci' }) });
    }
    case 'port-held': {
      const { port, holder } = problem;
      const known = holder ? t('problem.port-holder', { ...holder }) : t('problem.port-holder-unknown');
      return t('problem.port-held', { port, holder: known });
    }
    case 'unusable-command': {
      const { role, command, word, why, interpreter = '' } = problem;
      return t(`problem.command-${commandTroubles[why]}`, { role, command, word, interpreter });
    }
    case 'checker-fault':
      return t('problem.checker-fault', { what: problem.fault.message });
    case 'no-folder':
    case 'not-a-folder':
    case 'empty-folder':
      return t(`problem.${problem.code}`, { dir: problem.dir });
    case 'unreadable':
    case 'no-source':
      return t(`problem.${problem.code}`, { path: problem.path });
    case 'nothing-fits': {
      const { dir, wanted, there } = problem;
      return t('problem.nothing-fits', { dir, wanted: wanted.join(', '), there: there.join(', ') });
    }
    case 'ambiguous': {
      const { dir, files, role } = problem;
      return t('problem.ambiguous', { dir, role, files: files.join(', ') });
    }
    case 'unknown-question': {
      const { word, questions } = problem;
      const others = questions.slice(0, -1).join(', ');
      return t('problem.unknown-question', {
        ...{ word, count: questions.length, others, last: questions.at(-1) ?? '' },
      });
    }
    case 'which-question':
      return t('problem.which-question', { dir: problem.dir, example: problem.example });
    case 'no-solutions':
      return t('problem.no-solutions');
    case 'nothing-to-explore':
      return t('problem.nothing-to-explore', { question: problem.question });
    case 'no-dialogue-named': {
      const { name, question, names } = problem;
      return t('problem.no-dialogue-named', { name, questions: question, names: names.join(', ') });
    }
    case 'no-dialogues':
      return t('problem.no-dialogues', { question: problem.question, dir: problem.dir });
    case 'no-dialogue-at-level':
      return t('problem.no-dialogue-at-level', { level: problem.level, questions: problem.question });
    case 'no-such-dialogue-file':
    case 'no-dialogue-file':
    case 'dialogue-not-text':
      return t(`problem.${problem.code}`, { file: problem.file });
    case 'command-not-needed':
      return t('problem.command-not-needed', { role: problem.role, number: numberOf(problem.question) });
    case 'command-missing':
      return t('problem.command-missing', { question: problem.question, option: `--${problem.role}` });
    default:
      return unreachable(problem);
  }
}
