import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, interleaved, median } from './measure.mjs';
import { peakOf } from './memory.mjs';

const lengths = [1, 10, 100, 1000];
const counts = [1, 10, 100];
const python = ['--solution', '--language', 'python'];

/** Time and memory for dialogues of more rounds, and for more dialogues: both should grow at most linearly. */
export async function growth({ runs, tell }) {
  const folder = await mkdtemp(join(tmpdir(), 'alternance-bench-'));
  const few = { runs: Math.min(runs, 3), tell };
  try {
    for (const rounds of lengths) await writeFile(fileFor(folder, rounds), dialogueOf(rounds));
    const longer = (rounds) => ['q3', ...python, '--dialogue', fileFor(folder, rounds)];
    const more = (count) => [
      'q3',
      ...python,
      '--only',
      'client-first',
      '--jobs',
      '1',
      '--repeat',
      `${count}`,
    ];
    return [
      await tableOf('round', { sizes: lengths, words: longer, ...few, title: 'Longer dialogues' }),
      await tableOf('dialogue', { sizes: counts, words: more, ...few, title: 'More dialogues' }),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function fileFor(folder, rounds) {
  return join(folder, `rounds-${rounds}.dialogue`);
}

function dialogueOf(rounds) {
  const round = ['client types bonjour', 'server shows bonjour', 'server types salut', 'client shows salut'];
  const steps = Array.from({ length: rounds }, () => round).flat();
  return [
    'title rounds',
    'title.fr tours',
    'level required',
    'points 1',
    'cast server=student client=student',
    '',
    'server starts',
    'client starts',
    ...steps,
    '',
  ].join('\n');
}

/** What one more round or dialogue costs between two sizes; this should not grow. */
async function tableOf(what, { sizes, words, runs, tell, title }) {
  const acts = Object.fromEntries(
    sizes.map((size) => [
      size,
      async () => ({ ...(await check(words(size))), peak: await peakOf(words(size)) }),
    ]),
  );
  const given = await interleaved(acts, { runs, tell, title });
  const rows = sizes.map((size) => {
    const verdicts = new Set(given[size].map(({ report }) => report.verdict));
    if ([...verdicts].join() !== 'passed') throw new Error(`${size} ${what}s: ${[...verdicts]}`);
    return {
      size,
      ms: median(given[size].map(({ wallMs }) => wallMs)),
      peak: median(given[size].map(({ peak }) => peak)),
    };
  });
  return {
    title,
    rows: rows.map(({ size, ms, peak }, index) => {
      const before = rows[index - 1];
      const each = (one, other) => (before ? ((one - other) / (size - before.size)).toFixed(2) : '');
      return {
        [`${what}s`]: size,
        'whole command, ms': Math.round(ms),
        [`one more ${what}, ms`]: each(ms, before?.ms),
        'peak, MB': peak.toFixed(1),
        [`one more ${what}, MB`]: each(peak, before?.peak),
      };
    }),
  };
}
