import { quiet, sync } from './measure.mjs';

const goalMb = 100;

/** The peak memory of the checker itself, without that of the programs. */
export async function memory({ tell }) {
  const all = ['q1', 'q2', 'q3', 'q4', '--solution'];
  const cases = {
    'q3, the Python solution': ['q3', '--solution', '--language', 'python'],
    'q3, a deadlock, explained': ['q3', '--dir', 'fixtures/submissions/q3/both-read-first'],
    'q3, a deadlock, as a page': [
      'q3',
      '--dir',
      'fixtures/submissions/q3/both-read-first',
      '--report',
      'html',
    ],
    'q1, a program that floods its screen': [
      'q1',
      '--dir',
      'fixtures/submissions/q1/floods-when-the-client-leaves',
    ],
    'every question, every language that is here': sync`command -v gcc`
      ? all
      : [...all, '--language', 'python'],
  };
  const rows = [];
  for (const [what, words] of Object.entries(cases)) {
    tell(`\r\u001B[KMemory: ${what}`);
    rows.push({ what, 'peak, MB': await peakOf(words) });
  }
  tell('\r\u001B[K');
  return [{ title: `The most memory that the checker held (goal: under ${goalMb} MB)`, rows }];
}

/** The peak resident size of one run in MB, to one decimal. */
export async function peakOf(words) {
  const { stderr } = await quiet`node --import ./bench/peak.mjs dist/main.js check ${words}`;
  const [, peak] = /\npeak ([\d.]+)\n$/.exec(stderr) ?? [];
  if (peak === undefined) throw new Error(stderr);
  return Number(peak);
}
