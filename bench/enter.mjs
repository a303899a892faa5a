import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, interleaved, median, quiet, spread, sync, timed } from './measure.mjs';

const solution = ['--solution', '--language', 'python'];

/**
 * From Enter to the verdict: `npm run check q3` on the Python solution, compared with a floor. The floor is the same
 * pairs driven by bench/floor.mjs, which judges nothing and plays as many side by side as there are cores, plus the
 * `npm run` of an empty script.
 */
export async function enter({ runs, tell }) {
  const python = sync`python3 -c 'import sys; print(sys.executable)'`;
  const programs = ['server', 'client'].map((role) => `${python} solutions/q3/python/${role}.py`);
  const environment = {
    ...process.env,
    PYTHONUNBUFFERED: '1',
    PYTHONUTF8: '1',
    PYTHONDONTWRITEBYTECODE: '1',
  };
  const bare = await emptyScript();
  const lanes = availableParallelism();
  try {
    const given = await interleaved(
      {
        check: () => timed(() => succeed(quiet`npm run check -- q3 ${solution}`)),
        floor: () =>
          timed(() =>
            succeed(
              quiet({ env: environment })`node bench/floor.mjs ${lanes} fixtures/dialogues/q3 ${programs}`,
            ),
          ),
        npm: () => timed(() => succeed(quiet({ cwd: bare })`npm run nothing`)),
        node: () => timed(() => succeed(quiet`node -e 0`)),
        imports: () => timed(() => succeed(quiet`node dist/main.js check --version`)),
        phases: () => check(['q3', ...solution]),
      },
      { runs, tell, title: 'Enter to verdict' },
    );
    return [verdictTable(given), phaseTable(given, lanes + 1)];
  } finally {
    await rm(bare, { recursive: true, force: true });
  }
}

async function emptyScript() {
  const folder = await mkdtemp(join(tmpdir(), 'alternance-bench-'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ scripts: { nothing: '' } }));
  return folder;
}

async function succeed(running) {
  const { exitCode, stderr } = await running;
  if (exitCode !== 0) throw new Error(stderr);
}

function verdictTable({ check, floor, npm }) {
  const times = (all) => all.map(({ ms }) => ms);
  const whole = times(check);
  const under = times(floor).map((ms, run) => ms + npm[run].ms);
  const ratio = median(whole) / median(under);
  return {
    title: 'Enter to verdict: q3, the Python solution, 12 dialogues',
    rows: [
      {
        what: 'npm run check q3',
        'median, ms': whole.length && Math.round(median(whole)),
        'middle half, ms': spread(whole),
      },
      {
        what: 'the floor: bare pairs, and a bare npm run',
        'median, ms': Math.round(median(under)),
        'middle half, ms': spread(under),
      },
      { what: 'ratio (goal: at most 1.3)', 'median, ms': ratio.toFixed(2) },
    ],
    ratio,
  };
}

/** Where the time goes, from the times in the transcripts. The checker plays one dialogue more than there are cores. */
function phaseTable({ npm, node, imports, phases, check }, lanes) {
  const of = (all) => median(all.map(({ ms }) => ms));
  const shares = phases.map(({ report }) => report.dialogues.map(phasesOf));
  const perLane = (name) =>
    median(shares.map((dialogues) => dialogues.reduce((sum, each) => sum + each[name], 0) / lanes));
  const known = {
    'npm run': of(npm),
    Node: of(node),
    'imports, reading the command line': of(imports) - of(node),
    'programs start (per lane)': perLane('start'),
    'programs are played (per lane)': perLane('play'),
    'programs are ended, judged (per lane)': perLane('end'),
  };
  const sum = Object.values(known).reduce((total, ms) => total + ms, 0);
  const rest = { 'finding and preparing programs, networks, the report, idle': of(check) - sum };
  return {
    title: 'Where the time goes',
    rows: Object.entries({ ...known, ...rest }).map(([phase, ms]) => ({
      phase,
      'median, ms': Math.round(ms),
    })),
  };
}

/**
 * The phases of a dialogue in ms. `start` ends when the last program listens or is connected; `end` begins after the
 * last event.
 */
function phasesOf({ ms, transcript }) {
  const ready =
    transcript.findLast(({ event }) => ['listening', 'connected', 'started'].includes(event))?.ms ?? 0;
  const last = transcript.at(-1)?.ms ?? 0;
  const first = transcript[0]?.ms ?? 0;
  return { start: ready - first, play: last - ready, end: ms - (last - first) };
}
