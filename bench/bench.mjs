// What a verdict costs on this machine: medians of interleaved runs, and ratios of figures of the same run. Tables in
// Markdown go to stdout, progress to stderr, everything to a JSON file.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { atRest } from './at-rest.mjs';
import { deadlock } from './deadlock.mjs';
import { demo } from './demo.mjs';
import { enter } from './enter.mjs';
import { grade } from './grade.mjs';
import { growth } from './growth.mjs';
import { machine } from './machine.mjs';
import { memory } from './memory.mjs';
import { asMarkdown } from './table.mjs';

const sections = { enter, deadlock, rest: atRest, memory, growth, demo, grade };

const help = `npm run bench -- [SECTION…] [--runs N] [--output FILE]

  enter      npm run check q3, against the same pairs without the checker
  deadlock   a deadlock against the pair that works, and against expect and pexpect
  rest       one look at a pair that waits
  memory     the peak memory of the checker
  growth     time and memory for longer dialogues, and for more of them
  demo       how long a class waits for a proof, and for a line
  grade      a course in sandboxes, against the same pairs without the checker

  --runs N       runs of each, interleaved; the table has the median (default 11)
  --output FILE  where the figures go as JSON (default bench/results.json)

Examples
  npm run bench
  npm run bench -- enter --runs 31
`;

const { names, runs, output } = read(process.argv.slice(2));
const results = { machine: machine(), at: new Date().toISOString(), runs, sections: {} };
process.stdout.write(asMarkdown({ title: 'Machine', ...results.machine }));
for (const name of names) {
  const tables = await sections[name]({ runs, tell });
  results.sections[name] = tables;
  for (const table of tables) process.stdout.write(asMarkdown(table));
}
await writeFile(output, `${JSON.stringify(results, undefined, 2)}\n`);
tell(`all figures: ${output}\n`);

function read(words) {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        runs: { type: 'string', default: '11' },
        output: { type: 'string', default: 'bench/results.json' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) leave(help, 0);
    const unknown = positionals.find((name) => !(name in sections));
    if (unknown)
      leave(`bench: ${unknown}: there is no such section; write ${Object.keys(sections).join(', ')}\n`, 2);
    const runs = Number(values.runs);
    if (!Number.isInteger(runs) || runs < 1)
      leave(`bench: --runs ${values.runs}: write a whole number from 1\n`, 2);
    return {
      names: positionals.length > 0 ? positionals : Object.keys(sections),
      runs,
      output: values.output,
    };
  } catch ({ message }) {
    return leave(`bench: ${message}\n`, 2);
  }
}

function leave(text, code) {
  (code === 0 ? process.stdout : process.stderr).write(text);
  process.exit(code);
}

/** Progress overwrites its own line, so it is for a terminal only. */
function tell(text) {
  if (process.stderr.isTTY || !text.startsWith('\r')) process.stderr.write(text);
}
