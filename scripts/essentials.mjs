// The checks that a Node must pass for `npm run test:node`. Each is given `run`, which runs commands with that Node.
import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** The tests of everything that depends on Node: processes, its threads in the kernel, loaders, streams, formats. */
const files = [
  'checker/cli/terminal/progress.test.ts',
  'checker/dialogue/mistakes.test.ts',
  'checker/dialogue/parse.test.ts',
  'checker/kernel/kernel.test.ts',
  'checker/kernel/thread.test.ts',
  'checker/report/formats.test.ts',
  'checker/toolchain/languages.test.ts',
  'checker/toolchain/prepare.test.ts',
  'test/rest.test.ts',
];

/** Deadlocks, which are read from the kernel: one in Node's own threads, one in another language. */
const deadlocks = [
  'fixtures/submissions/q3/both-read-first',
  'fixtures/submissions/q3/typescript-both-read-first',
];

const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(
  JSON.parse(await readFile('schema/report.schema.json', 'utf8')),
);

/** The checks in their order, by the names that progress shows. */
export const essentials = { itself, build, solutions, deadlock, tests };

/** Whether npm and its scripts run with this Node. */
async function itself(run, version) {
  const { stdout, stderr } = await run`npm exec --no -- node --version`;
  return counted(stdout.trim() === `v${version}`, `it is ${stdout}${stderr}`);
}

async function build(run) {
  const { exitCode, stderr } = await run`npm run build`;
  return counted(exitCode === 0, stderr);
}

async function solutions(run) {
  const { ended, report, said } = await check(run, [
    'q1',
    'q2',
    'q3',
    'q4',
    '--solution',
    '--level',
    'required',
  ]);
  const passed = report?.reports.length >= 12 && report.reports.every(({ verdict }) => verdict === 'passed');
  return counted(ended === 0 && passed, said);
}

async function deadlock(run) {
  const results = [];
  for (const dir of deadlocks) {
    const { ended, report, said } = await check(run, ['q3', '--dir', dir, '--only', 'client-first']);
    const [finding] = report?.reports[0]?.dialogues[0]?.findings ?? [];
    results.push(ended === 1 && finding?.code === 'deadlock' && finding.decided === 'at-rest' ? '' : said);
  }
  const told = results.filter(Boolean);
  return { passed: results.length - told.length, failed: told.length, skipped: 0, said: told.join('\n') };
}

/** Checks as a user does. `report` is undefined if the output does not fit the schema. */
async function check(run, asked) {
  const { exitCode, stdout, stderr } = await run`npm run --silent check -- ${asked} --report json`;
  const said = `exit code ${exitCode}\n${stderr}${stdout}`;
  try {
    const report = JSON.parse(stdout);
    if (validate(report)) return { ended: exitCode, report, said };
    return { ended: exitCode, said: `${JSON.stringify(validate.errors)}\n${said}` };
  } catch {
    return { ended: exitCode, said };
  }
}

/** tap runs its tests with the Node that runs tap. */
async function tests(run) {
  const { exitCode, stdout, stderr } = await run`npm exec --no -- tap ${files}`;
  const totals = /^# \{ total: .*\}$/m.exec(stdout)?.[0] ?? '';
  const count = (name) => Number(new RegExp(`\\b${name}: (\\d+)`).exec(totals)?.[1] ?? 0);
  const failed = exitCode === 0 && totals !== '' ? 0 : Math.max(1, count('fail'));
  return { passed: count('pass'), failed, skipped: count('skip'), said: `${stderr}${stdout}` };
}

function counted(holds, said) {
  return { passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0, said };
}
