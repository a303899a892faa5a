import type { DialogueHeading, Gradebook, Mark, QuestionMark } from '../../model/cohort/cohort.ts';
import type { HandIn } from '../../model/cohort/hand-in.ts';
import type { Conditions, Report } from '../../model/report.ts';

const conditions: Conditions = { rest: 'proof', network: 'own' };

/** For tests: a class of this size, whose students handed in the programs of these reports in turn. */
export function sampleBook(reports: readonly Report[], size: number): Gradebook {
  const questions = questionsOf(reports);
  const chosen = (student: number, question: string): Report | undefined => {
    const own = reports.filter((report) => report.question === question);
    return own[(student * 7 + Number(question.replace(/\D/g, ''))) % own.length];
  };
  const marks = Array.from({ length: size }, (_, student) => {
    const handIn = sampleHandIn(student);
    const own = questions.map(({ id, dialogues }) => {
      const report = handIn.problem ? undefined : chosen(student, id);
      return report ? played(handIn, report) : absent(handIn, id, dialogues);
    });
    return altered(student, markOf(handIn, own));
  });
  const numbers = new Map(marks.map(({ handIn }, student) => [handIn.key, student]));
  return {
    seed: '5eed',
    questions,
    marks,
    load: async (key, question) => {
      const student = numbers.get(key) ?? 0;
      const report = marks[student]?.handIn.problem ? undefined : chosen(student, question);
      return report && { seed: `5eed.${key}`, conditions, reports: [report] };
    },
  };
}

/** For tests: the first four are one of each kind; the others are students like any. */
function sampleHandIn(student: number): HandIn {
  const notes = [] as const;
  if (student === 0)
    return {
      key: 'zoe-dupont',
      student: { name: 'Zoé DUPONT', id: '22001', email: 'zoe.dupont@example.org', group: 'TP1' },
      origin: 'Zoé DUPONT_12345_assignsubmission_file_/tp.zip',
      folder: '/cohort/Zoé DUPONT_12345_assignsubmission_file_',
      notes,
    };
  if (student === 1)
    return {
      key: 'evil',
      student: { name: '=HYPERLINK("http://127.0.0.1:9/";"x")<script>document.title="taken"</script>\u202e' },
      origin: 'evil',
      folder: '/cohort/evil',
      notes,
    };
  if (student === 2)
    return {
      key: 'absent',
      student: { name: 'Ana Absente', id: '22003' },
      problem: { code: 'nothing-handed-in' },
      notes,
    };
  if (student === 3)
    return {
      key: 'rar',
      student: { name: 'Rémi Archive', id: '22004' },
      origin: 'Rémi Archive_12348_assignsubmission_file/tp.rar',
      problem: {
        code: 'unsupported-archive',
        path: 'Rémi Archive_12348_assignsubmission_file/tp.rar',
        format: 'rar',
      },
      notes,
    };
  const number = String(student).padStart(4, '0');
  const person = { name: `Étudiante ${number}`, id: `23${number}`, group: `TP${1 + (student % 8)}` };
  return { key: `e${number}`, student: person, origin: `e${number}`, folder: `/cohort/e${number}`, notes };
}

/** For tests: a penalty, a human's decision, and a mark that is not decided. */
function altered(student: number, mark: Mark): Mark {
  const [first, ...others] = mark.questions;
  if (!first || mark.handIn.problem) return mark;
  if (student === 4) {
    const penalty = { points: 2.5, hoursLate: 3 };
    return { ...mark, mark: Math.max(0, (mark.mark ?? 0) - penalty.points), penalty };
  }
  if (student === 5) {
    const override = { points: 7.5, reason: 'it runs <b>on the machine of the course</b>' };
    return markOf(mark.handIn, [{ ...first, earned: 7.5, override }, ...others]);
  }
  if (student % 20 === 6) {
    const dialogues = first.dialogues.map((dialogue, index) =>
      index === 0
        ? { ...dialogue, verdict: 'undecided' as const, codes: ['machine-fault' as const] }
        : dialogue,
    );
    return markOf(mark.handIn, [{ ...first, dialogues, earned: undefined, verdict: 'undecided' }, ...others]);
  }
  return mark;
}

function markOf(handIn: HandIn, questions: readonly QuestionMark[]): Mark {
  const possible = questions.reduce((total, question) => total + question.possible, 0);
  const isOpen = questions.some(({ earned }) => earned === undefined);
  const earned = questions.reduce((total, question) => total + (question.earned ?? 0), 0);
  return { handIn, questions, mark: isOpen ? undefined : (earned / Math.max(1, possible)) * 20, outOf: 20 };
}

function played({ key }: HandIn, { question, verdict, languages, dialogues, points }: Report): QuestionMark {
  const results = dialogues.map(({ id, verdict, points, findings }) => ({
    ...{ id, verdict, ...points },
    codes: findings.map(({ code }) => code),
  }));
  return {
    question,
    ...points,
    verdict,
    dialogues: results.map((result) => ({ ...result, counts: true })),
    graded: {
      ...{ key, question, hash: 'a1b2', seed: `5eed.${key}` },
      outcome: { kind: 'report', verdict, languages, dialogues: results },
    },
  };
}

function absent({ problem }: HandIn, question: string, dialogues: readonly DialogueHeading[]): QuestionMark {
  const possible = dialogues.reduce((total, { points }) => total + points, 0);
  const verdict = problem?.code === 'nothing-handed-in' ? 'not-handed-in' : 'no-program';
  return { question, earned: 0, possible, verdict, dialogues: [] };
}

/** For tests: every dialogue that any of the reports has. */
function questionsOf(reports: readonly Report[]): Gradebook['questions'] {
  const ids = [...new Set(reports.map(({ question }) => question))].sort();
  return ids.map((id) => {
    const all = reports.filter(({ question }) => question === id).flatMap(({ dialogues }) => dialogues);
    const headings = new Map(
      all.map(({ id, title, level, points }) => [id, { id, title, level, points: points.possible }]),
    );
    return { id, dialogues: [...headings.values()] };
  });
}
