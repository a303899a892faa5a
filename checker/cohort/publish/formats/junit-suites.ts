import { handInProblemWords } from '../../../explain/cohort/hand-in-words.ts';
import type { GradedRun, QuestionMark } from '../../../model/cohort/cohort.ts';
import type { Locale } from '../../../model/locale.ts';
import { junitSuite } from '../../../report/junit.ts';
import { type Markup, markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import { whyNoReport } from '../../words/why-no-report.ts';
import type { Published } from '../marks/published.ts';

interface JunitSuitesOptions {
  readonly locale: Locale;
  readonly at: Date;
  /** The whole reports of the hand-in, by question. */
  readonly runs: ReadonlyMap<string, GradedRun>;
  /** The number of suites before these in the file. */
  readonly before: number;
}

/** The suites of a hand-in as JUnit: one for each question, and for one without a report an error that says why. */
export function junitSuites(
  one: Published,
  { locale, at, runs, before }: JunitSuitesOptions,
): readonly Markup[] {
  let id = before;
  return one.mark.questions.flatMap((question) => {
    const run = runs.get(question.question);
    const conditions = run?.conditions;
    const reports = run?.reports ?? [];
    if (reports.length === 0) return [unplayedSuite(one, question, { locale, at, id: id++ })];
    return reports.map((report) =>
      junitSuite({ ...report, submission: one.name }, id++, { locale, conditions, at }),
    );
  });
}

/** The first lines and the last of a JUnit file, around its suites. */
export const junitFrame = {
  begin: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n',
  end: '</testsuites>\n',
} as const;

function unplayedSuite(
  { mark, name, cover }: Published,
  question: QuestionMark,
  { locale, at, id }: { readonly locale: Locale; readonly at: Date; readonly id: number },
): Markup {
  const { problem } = mark.handIn;
  const isAbsent = !problem || problem.code === 'nothing-handed-in';
  const words = problem ? handInProblemWords(problem, locale) : whyNoReport(question, locale);
  const message = cover(words ?? sayCohort(locale)('class.why-unknown'));
  const inside = isAbsent
    ? markup`<skipped message="${message}"/>`
    : markup`<error type="${problem.code}" message="${message}"/>`;
  return markup`  <testsuite name="${`${question.question} ${name}`}" package="${question.question}" id="${id}" timestamp="${at.toISOString().slice(0, 19)}"
      hostname="localhost" tests="1" failures="0" errors="${isAbsent ? 0 : 1}" skipped="${isAbsent ? 1 : 0}" time="0.000">
    <properties>
      <property name="verdict" value="${question.verdict}"/>
      <property name="points" value="${question.earned ?? 0}"/>
      <property name="possible" value="${question.possible}"/>
    </properties>
    <testcase classname="${`${question.question}.${name}`}" name="${question.question}" time="0.000">
      ${inside}
    </testcase>
    <system-out/>
    <system-err/>
  </testsuite>
`;
}
