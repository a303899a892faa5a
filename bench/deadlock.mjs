import { check, interleaved, median, quiet, sync, timed, verdictOf } from './measure.mjs';

const pairs = [
  ['Python', 'python', 'solutions', 'fixtures/submissions/q3/both-read-first'],
  ['C', 'c', 'solutions', 'fixtures/submissions/q3/c-both-read-first'],
  ['TypeScript', 'typescript', 'solutions', 'fixtures/submissions/q3/typescript-both-read-first'],
  ['Java', 'java', 'fixtures/submissions/q3/right-java', 'fixtures/submissions/q3/java-both-read-first'],
];

/**
 * How long it takes to judge and explain a deadlock, compared with the pair that works, and with other tools' time
 * limits.
 */
export async function deadlock(settings) {
  return [await againstWorking(settings), await againstOthers(settings)];
}

/** Times one dialogue, from the start of its first program to the end of its last, and then the whole command. */
async function againstWorking({ runs, tell }) {
  const rows = [];
  for (const [name, language, works, deadlocked] of pairs) {
    if (!sync`command -v ${toolOf[language]}`) {
      tell(`${name} is left out: ${toolOf[language]} is not installed\n`);
      continue;
    }
    const acts = { works: () => play(works, language), deadlocked: () => play(deadlocked, language) };
    const given = await interleaved(acts, { runs, tell, title: `Deadlock, ${name}` });
    const of = (which, what) => median(given[which].map(what));
    const verdicts = new Set(
      [...given.works, ...given.deadlocked].map(({ dialogue }) => verdictOf(dialogue)),
    );
    rows.push({
      pair: name,
      'works, ms': of('works', ({ dialogue }) => dialogue.ms),
      'deadlocked, ms': of('deadlocked', ({ dialogue }) => dialogue.ms),
      'ratio (goal: 1.2)': (
        of('deadlocked', ({ dialogue }) => dialogue.ms) / of('works', ({ dialogue }) => dialogue.ms)
      ).toFixed(2),
      'of it asking and ending, ms': Math.round(of('deadlocked', afterVerdict)),
      'whole command, works, ms': Math.round(of('works', ({ wallMs }) => wallMs)),
      'whole command, deadlocked, ms': Math.round(of('deadlocked', ({ wallMs }) => wallMs)),
      verdicts: [...verdicts].join('; '),
    });
  }
  return { title: 'A deadlock, judged and explained, against the pair that works: q3, three rounds', rows };
}

const toolOf = { python: 'python3', c: 'gcc', typescript: 'node', java: 'javac' };

async function play(dir, language) {
  const where = dir === 'solutions' ? ['--solution', '--language', language] : ['--dir', dir];
  const { wallMs, report } = await check(['q3', ...where, '--only', 'three-rounds', '--jobs', '1']);
  return { wallMs, dialogue: report.dialogues[0] };
}

/** The time in ms from the look that decided to the end of the dialogue. */
function afterVerdict({ dialogue: { ms, transcript } }) {
  const asked = transcript.findIndex(({ event, probe }) => event === 'stood' || probe);
  const before = asked < 0 ? transcript : transcript.slice(0, asked);
  return ms - (before.findLast(({ event }) => event === 'at-rest')?.ms ?? 0);
}

/** The same check of q3, three rounds, written for other tools with their default time limits. */
async function againstOthers({ tell }) {
  const python = sync`python3 -c 'import sys; print(sys.executable)'`;
  const rivals = [
    [
      'expect (10 s)',
      await installed('expect', 'command -v expect', tell),
      ['expect', 'bench/rivals/three-rounds.exp'],
    ],
    ['pexpect (30 s)', await pexpect(tell), [undefined, 'bench/rivals/three-rounds.py']],
  ];
  const rows = [await row('alternance', checkWith)];
  for (const [name, found, [file, script]] of rivals) {
    if (found) rows.push(await row(name, (dir) => quiet`${file ?? found} ${script} ${python} ${dir}`));
  }
  return {
    title: 'The same check with other tools, once each: the whole command',
    rows: rows
      .map((each) => ({ ...each, 'times as long as alternance': (each.ms / rows[0].ms).toFixed(1) }))
      .map(told),
  };

  async function row(tool, act) {
    tell(`\r\u001B[KDeadlock: ${tool}`);
    const works = await timed(() => act('solutions/q3/python'));
    const deadlocked = await timed(() => act('fixtures/submissions/q3/both-read-first'));
    tell('\r\u001B[K');
    return {
      tool,
      works: works.ms,
      ms: deadlocked.ms,
      codes: [works.given.exitCode, deadlocked.given.exitCode].join(', '),
    };
  }
}

function told({ tool, works, ms, codes, ...more }) {
  return {
    tool,
    'works, ms': Math.round(works),
    'deadlocked, ms': Math.round(ms),
    ...more,
    'exit codes': codes,
  };
}

function checkWith(dir) {
  return quiet`node dist/main.js check q3 --dir ${dir} --only three-rounds --report json`;
}

/** Finds a tool, or installs it with apt-get. If that fails, a line says that it is left out. */
async function installed(name, look, tell) {
  const found = sync`${look}`;
  if (found) return found;
  await quiet`apt-get install -y -qq --no-install-recommends ${name}`;
  const now = sync`${look}`;
  if (!now) tell(`${name} is left out: it is not installed, and apt-get could not\n`);
  return now;
}

/** A Python that can import pexpect: the first on PATH, or else Debian's. */
function pexpect(tell) {
  const look = `for p in python3 /usr/bin/python3; do $p -c 'import pexpect' 2>/dev/null && echo $p && break; done`;
  return installed('python3-pexpect', look, tell);
}
