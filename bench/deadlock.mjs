// How long a deadlocked pair takes to be judged, against the pair that works: wall time of one dialogue, from the
// first program's start to the verdict, medians of the same run, both interleaved.
import { $ } from 'zx';

const rounds = Number(process.argv[2] ?? 15);
const pairs = [
  ['python', 'solutions', 'fixtures/submissions/q3/both-read-first'],
  ['c', 'solutions', 'fixtures/submissions/q3/c-both-read-first'],
  ['typescript', 'solutions', 'fixtures/submissions/q3/typescript-both-read-first'],
  ['java', 'fixtures/submissions/q3/right-java', 'fixtures/submissions/q3/java-both-read-first'],
];

console.log('| pair | works, ms | deadlocked, ms | ratio | verdicts |');
console.log('|---|---|---|---|---|');
for (const [language, works, deadlocked] of pairs) {
  const times = { works: [], deadlocked: [] };
  const verdicts = new Set();
  for (let round = 0; round < rounds; round += 1) {
    for (const [kind, dir] of [
      ['works', works],
      ['deadlocked', deadlocked],
    ]) {
      const report = await play(dir, language);
      times[kind].push(report.ms);
      verdicts.add(
        `${kind}: ${report.findings[0]?.code ?? report.verdict} ${report.findings[0]?.decided ?? ''}`.trim(),
      );
    }
  }
  const [a, b] = [median(times.works), median(times.deadlocked)];
  console.log(`| ${language} | ${a} | ${b} | ${(b / a).toFixed(2)} | ${[...verdicts].join('; ')} |`);
}

/** The report of one dialogue, played alone. */
async function play(dir, language) {
  const where = dir === 'solutions' ? ['--solution', '--language', language] : ['--dir', dir];
  const quiet = $({ quiet: true, nothrow: true });
  const { stdout } =
    await quiet`node dist/main.js check q3 ${where} --only three-rounds --jobs 1 --report json`;
  return JSON.parse(stdout).reports[0].dialogues[0];
}

function median(values) {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
}
