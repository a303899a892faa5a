// How long a deadlocked pair takes to be judged and explained, against the pair that works: wall time of one dialogue,
// from the first program's start to the end of the last, medians of the same run, both interleaved.
import { $ } from 'zx';

const rounds = Number(process.argv[2] ?? 15);
const pairs = [
  ['python', 'solutions', 'fixtures/submissions/q3/both-read-first'],
  ['c', 'solutions', 'fixtures/submissions/q3/c-both-read-first'],
  ['typescript', 'solutions', 'fixtures/submissions/q3/typescript-both-read-first'],
  ['java', 'fixtures/submissions/q3/right-java', 'fixtures/submissions/q3/java-both-read-first'],
];

console.log(
  '| pair | works, ms | deadlocked, ms | ratio | of it explaining, ms | whole run, ms | whole run deadlocked, ms | verdicts |',
);
console.log('|---|---|---|---|---|---|---|---|');
for (const [language, works, deadlocked] of pairs) {
  const times = { works: [], deadlocked: [], explaining: [], wholeWorks: [], wholeDeadlocked: [] };
  const verdicts = new Set();
  for (let round = 0; round < rounds; round += 1) {
    const good = await play(works, language);
    const bad = await play(deadlocked, language);
    times.works.push(good.report.ms);
    times.deadlocked.push(bad.report.ms);
    times.explaining.push(afterVerdict(bad.report) - afterVerdict(good.report));
    times.wholeWorks.push(good.wallMs);
    times.wholeDeadlocked.push(bad.wallMs);
    for (const { report } of [good, bad]) verdicts.add(verdictOf(report));
  }
  const [a, b] = [median(times.works), median(times.deadlocked)];
  const others = [times.explaining, times.wholeWorks, times.wholeDeadlocked].map((each) =>
    Math.round(median(each)),
  );
  console.log(`| ${[language, a, b, (b / a).toFixed(2), ...others, [...verdicts].join('; ')].join(' | ')} |`);
}

/** The report of one dialogue, played alone, and how long the whole command took. */
async function play(dir, language) {
  const where = dir === 'solutions' ? ['--solution', '--language', language] : ['--dir', dir];
  const quiet = $({ quiet: true, nothrow: true });
  const began = performance.now();
  const { stdout } =
    await quiet`node dist/main.js check q3 ${where} --only three-rounds --jobs 1 --report json`;
  return { wallMs: performance.now() - began, report: JSON.parse(stdout).reports[0].dialogues[0] };
}

/** From the look that decided to the end of the dialogue: asking, probing, and ending the programs. */
function afterVerdict({ ms, transcript }) {
  const asked = transcript.findIndex(({ event, probe }) => event === 'stood' || probe);
  const before = asked < 0 ? transcript : transcript.slice(0, asked);
  return ms - (before.findLast(({ event }) => event === 'at-rest')?.ms ?? 0);
}

function verdictOf({ verdict, findings: [first] }) {
  return first ? `${first.code}, ${first.decided}` : verdict;
}

function median(values) {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
}
