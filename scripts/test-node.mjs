// `npm run test:node`: whether the project works on every Node that package.json claims, as a user would run it.
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { $ } from 'zx';
import { essentials } from './essentials.mjs';
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

/** Tests one Node after the other, and prints a row for each when it is done. */
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
    for (const [name, test] of Object.entries(essentials)) {
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

/** The environment without the variables that npm sets for a script: they would name npm's own Node to the next npm. */
function withoutNpm(environment) {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^(npm_|NODE$|INIT_CWD$)/.test(name)),
  );
}
