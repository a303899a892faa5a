// Makes demo/replays/ anew: each of the four pairs as a page that is opened by a double click, and as pictures for slides.
// Run it after `npm run build` when the page of the demo or its programs have changed, and open what it made.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeAway } from '../checker/demo/replay/take-away.ts';
import { locales } from '../checker/model/locale.ts';
import { recordRuns } from './demo-runs.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'demo', 'replays');
const asset = (name: string) => readFile(join(root, 'dist', name), 'utf8');
const [style, script] = await Promise.all([asset('demo.style.css'), asset('demo.js')]);

await mkdir(folder, { recursive: true });
for (const replay of (await recordRuns()).values()) {
  const page = takeAway(replay, { kind: 'replay.html', locale: 'en', style, script });
  await keep(page.name.replace('-replay', ''), page.text);
  for (const locale of locales) {
    for (const kind of ['run.svg', 'now.svg'] as const) {
      const { name, text } = takeAway(replay, { kind, locale, style, script });
      await keep(name.replace('.svg', `.${locale}.svg`), text);
    }
  }
}

async function keep(name: string, text: string): Promise<void> {
  await writeFile(join(folder, name), text);
  process.stdout.write(`demo/replays/${name}\n`);
}
