import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import t from 'tap';
import { fileOf } from './tools.ts';

/** Chromium. Its headless shell, a Debian package of its own, shows the same for 60 % of the processor time. */
const executablePath = fileOf('chromium-headless-shell') ?? fileOf('chromium') ?? '';

/** Why tests that need a browser are skipped; false if there is one. */
export const noBrowser = executablePath === '' && 'neither chromium-headless-shell nor chromium installed';

/** A page that a browser shows, with what it asked for and the errors it met since it was opened. */
interface Opened {
  readonly page: Page;
  /** The addresses that were requested, the page's own first. */
  readonly asked: readonly string[];
  readonly wrong: readonly string[];
}

/** For whom a page is shown; by default with scripts, in the theme of the machine. */
export type Reader = Pick<BrowserContextOptions, 'javaScriptEnabled' | 'colorScheme'>;

/** Windows of a real browser with an empty profile. */
export interface Viewer extends AsyncDisposable {
  /**
   * Shows a page as new, in a window of the first size. A window costs half a second of a processor, so the pages of
   * one kind of reader share one: the page that was shown before is then gone.
   */
  open(url: string, reader?: Reader): Promise<Opened>;
}

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser of all viewers in this process, since each start costs most of a second of a processor. */
let started: Promise<Browser> | undefined;

function startBrowser(): Promise<Browser> {
  if (started) return started;
  const starting = chromium.launch({ executablePath, args });
  t.teardown(async () => (await starting).close());
  started = starting;
  return starting;
}

/** Opens windows of this width, in CSS pixels. */
export async function openViewer(width: number): Promise<Viewer> {
  const browser = await startBrowser();
  const viewport = { width, height: 900 };
  const windows = new Map<string, Window>();
  return {
    async open(url, reader = {}) {
      const name = JSON.stringify(reader);
      const window = windows.get(name) ?? (await openWindow(browser, { ...reader, viewport }));
      windows.set(name, window);
      const { page, asked, wrong } = window;
      await page.setViewportSize(viewport);
      await page.emulateMedia({ media: null, colorScheme: reader.colorScheme ?? null });
      asked.length = 0;
      wrong.length = 0;
      await page.goto(url);
      return { page, asked, wrong };
    },
    async [Symbol.asyncDispose]() {
      for (const { page } of windows.values()) await page.context().close();
    },
  };
}

interface Window {
  readonly page: Page;
  readonly asked: string[];
  readonly wrong: string[];
}

async function openWindow(browser: Browser, options: BrowserContextOptions): Promise<Window> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const asked: string[] = [];
  const wrong: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => wrong.push(message.text()));
  return { page, asked, wrong };
}

interface Fault {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Each page reads it anew: what the package exports is of twice the size. */
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What axe finds against a page that is shown; the first five places of each. */
export async function violations(page: Page): Promise<readonly string[]> {
  // A page that is still there has it.
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(axe);
  const found = await page.evaluate<readonly Fault[]>(
    'axe.run({ resultTypes: ["violations"] }).then((found) => found.violations)',
  );
  return found.map(({ id, nodes }) => {
    const places = nodes.slice(0, 5).map(({ html }) => html);
    return `${id}: ${places.join(' ')}`;
  });
}
