import { quiet, sync } from './measure.mjs';

const pairs = [
  ['Python', 'python', 'python3', 'solutions/q3/python', ['server.py', 'client.py']],
  ['C', 'c', 'gcc', 'solutions/q3/c', ['server.c', 'client.c']],
  ['Node', 'typescript', 'node', 'solutions/q3/typescript', ['server.ts', 'client.ts']],
  ['Java', 'java', 'javac', 'fixtures/submissions/q3/right-java', ['Server.java', 'Client.java']],
];

/**
 * What one look at a waiting pair costs the checker. A verdict takes two equal looks, and one reading of what they
 * mean.
 */
export async function atRest({ tell }) {
  const rows = [];
  for (const [pair, language, tool, folder, files] of pairs) {
    if (!sync`command -v ${tool}`) {
      tell(`${pair} is left out: ${tool} is not installed\n`);
      continue;
    }
    tell(`\r\u001B[KAt rest: ${pair}`);
    const programs = files.map((file) => `${folder}/${file}`);
    const { stdout, stderr, exitCode } = await quiet`node --import=tsx bench/look.ts ${programs} ${language}`;
    if (exitCode !== 0) throw new Error(stderr);
    const { threads, look, understand } = JSON.parse(stdout);
    rows.push({ pair, threads, 'one look, µs': look, 'what it means, µs': understand });
  }
  tell('\r\u001B[K');
  return [{ title: 'One look at a pair at rest (median of 2,000)', rows }];
}
