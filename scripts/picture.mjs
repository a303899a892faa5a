// Takes the README's pictures, light and dark, in Chromium: the diagram of a real report, and the four pairs of the demo
// as they run. Run it after a change of a page and `npm run build`, and look at all pictures before you commit them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { execa } from 'execa';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'alternance-picture-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'],
});
try {
  const report = await writeReport();
  for (const theme of ['light', 'dark']) await takePicture(report, theme);
  for (const theme of ['light', 'dark']) await takeDemo(theme);
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}

/** Writes the report of the deadlock that the README quotes, with the same seed. Resolves to the page's address. */
async function writeReport() {
  const file = join(folder, 'report.html');
  const submission = ['q3', '--dir', 'fixtures/submissions/q3/both-read-first', '--only', 'client-first'];
  const report = ['--seed', 'guide', '--locale', 'en', '--report', 'html', '--output', file];
  const { exitCode } = await execa('sh', ['bin/alternance', 'check', ...submission, ...report], {
    cwd: root,
    reject: false,
  });
  // 1: the required dialogue failed, and the picture shows that.
  if (exitCode !== 1) throw new Error(`the check ended with ${exitCode}`);
  return pathToFileURL(file).href;
}

/** Takes the diagram at its last step, wide enough for its sentence to fit on one line. */
async function takePicture(address, colorScheme) {
  const context = await browser.newContext({
    viewport: { width: 1120, height: 1000 },
    deviceScaleFactor: 1.4,
    colorScheme,
  });
  const page = await context.newPage();
  await page.goto(address);
  const path = join(root, 'pictures', `deadlock-${colorScheme}.png`);
  await page.locator('[data-stepper]').first().screenshot({ path });
  process.stdout.write(`${path}\n`);
  await context.close();
}

/** Takes all four pairs after a line of each side, as a projector shows them. */
async function takeDemo(colorScheme) {
  const demo = spawn('sh', ['bin/alternance', 'demo', '--locale', 'en'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    colorScheme,
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await page.goto(`${await addressOf(demo)}&locale=en`);
    await page.locator('main').waitFor();
    await page.keyboard.press('Space');
    await page.locator('[data-fate=deadlock]').waitFor();
    for (const [key, line, fates] of [
      ['c', 'Bonjour', ['works']],
      ['s', 'Salut', ['crossed', 'swapped']],
    ]) {
      await page.keyboard.press(key);
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      for (const fate of fates) await page.locator(`[data-fate=${fate}]`).waitFor();
    }
    const path = join(root, 'pictures', `demo-${colorScheme}.png`);
    await page.screenshot({ path });
    process.stdout.write(`${path}\n`);
  } finally {
    await context.close();
    demo.kill('SIGINT');
    await once(demo, 'exit');
  }
}

async function addressOf({ stdout }) {
  let said = '';
  for await (const piece of stdout) {
    said += piece;
    const [address] = /http:\/\/\S+/.exec(said) ?? [];
    if (address) return address;
  }
  throw new Error(`the demo gave no address: ${said}`);
}
