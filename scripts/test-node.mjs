// `npm run test:node`: whether all this runs on every Node that package.json claims, as a user would run it.
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { $ } from 'zx';
import { fetchNode, NodeError, versionsOf } from './nodes.mjs';

const help = `Usage: npm run test:node [-- VERSIONS…]

Runs the suite's essentials on other Nodes, which are taken from npm and kept in
the user's cache, and prints a table in Markdown: the build, all solutions and
some deadlocks through \`npm run check\`, and the tests of what depends on Node.

  VERSIONS  20.19.0, or 22 for the newest of that line; oldest, which is the
            one that package.json claims; newest. All of them if left out

Examples
  npm run test:node
  npm run test:node -- oldest newest
  npm run test:node -- 20 22 24

Exit codes: 0 all passed, 1 something failed, 2 wrong usage, or no such Node.
`;

/** What depends on Node: processes, their threads as the kernel tells them, loaders, streams, formats. */
const files = [
  'checker/cli/progress.test.ts',
  'checker/dialogue/parse.test.ts',
  'checker/kernel/kernel.test.ts',
  'checker/kernel/thread.test.ts',
  'checker/report/formats.test.ts',
  'checker/stage/languages.test.ts',
  'checker/stage/prepare.test.ts',
  'test/rest.test.ts',
];

/** Both wait for each other, which has to be read from the kernel: in Node's own threads, and in another language's. */
const deadlocks = [
  'fixtures/submissions/q3/both-read-first',
  'fixtures/submissions/q3/typescript-both-read-first',
];

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(await readFile('schema/report.schema.json', 'utf8')),
);
const words = process.argv.slice(2);

if (words.includes('--help') || words.includes('-h')) process.stdout.write(help);
else {
  try {
    process.exitCode = await testAll(await versionsOf(words));
  } catch (error) {
    if (!(error instanceof NodeError)) throw error;
    console.error(`test:node: ${error.message}`);
    process.exitCode = 2;
  }
}

/** One Node after the other, and a row for each as it is done. */
async function testAll(versions) {
  for (const version of versions) {
    console.error(`fetching Node ${version}`);
    await fetchNode(version);
  }
  console.log('| Node | passed | failed | skipped | seconds |\n|---|---|---|---|---|');
  let failed = 0;
  for (const version of versions) {
    const began = performance.now();
    const results = await testOn(version, await fetchNode(version));
    const seconds = Math.round((performance.now() - began) / 1000);
    const sum = (name) => results.reduce((total, result) => total + result[name], 0);
    console.log(`| ${[version, sum('passed'), sum('failed'), sum('skipped'), seconds].join(' | ')} |`);
    failed += sum('failed');
  }
  return failed === 0 ? 0 : 1;
}

async function testOn(version, folder) {
  const first = await mkdtemp(join(tmpdir(), 'alternance-node-'));
  try {
    await symlink(join(folder, 'node'), join(first, 'node'));
    const env = { ...withoutNpm(process.env), PATH: [first, process.env.PATH].join(delimiter) };
    const run = $({ env, quiet: true, nothrow: true });
    const results = [];
    for (const [name, test] of Object.entries({ itself, build, solutions, deadlock, tests })) {
      console.error(`Node ${version}: ${name}`);
      const result = await test(run, version);
      if (result.failed > 0) console.error(result.said.replace(/^/gm, `  Node ${version} | `));
      results.push(result);
    }
    return results;
  } finally {
    await rm(first, { recursive: true, force: true });
  }
}

/** What npm has put there for this script would name its own Node to the next npm. */
function withoutNpm(environment) {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^(npm_|NODE$|INIT_CWD$)/.test(name)),
  );
}

/** That it is this Node, and no other, that npm and its scripts run with. */
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

/** Checks as a user does. There is no report where it does not keep to the schema. */
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

/** tap starts its tests with the Node that it runs on itself. */
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
