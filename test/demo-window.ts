import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PageParts } from '../checker/report/content/reporter.ts';
import { openViewer, type Viewer } from './browser.ts';
import { root } from './checker.ts';

/** A browser that shows the page of the demo as on a projector, and what that page is made of. */
export interface DemoWindow extends AsyncDisposable {
  readonly parts: PageParts;
  /** Shows a page when it is drawn. Each theme has a window of its own, so that two are two tabs. */
  show(url: string, colorScheme: 'light' | 'dark'): ReturnType<Viewer['open']>;
}

/** The size of a page with all that can be scrolled. */
export const size =
  '({ width: document.documentElement.scrollWidth, height: document.documentElement.scrollHeight })';

/** Starts the browser. */
export async function openDemoWindow(): Promise<DemoWindow> {
  const part = (name: string) => readFile(join(root, 'dist', name), 'utf8');
  const viewer = await openViewer(1280);
  return {
    parts: { style: await part('demo.style.css'), script: await part('demo.js') },
    async show(url, colorScheme) {
      const opened = await viewer.open(url, { colorScheme });
      await opened.page.setViewportSize({ width: 1280, height: 720 });
      await opened.page.locator('main').waitFor();
      return opened;
    },
    [Symbol.asyncDispose]: () => viewer[Symbol.asyncDispose](),
  };
}

/** The cells that have a fate, with it. */
export async function fated(page: Page): Promise<readonly string[]> {
  const cells = await page.locator('[data-cell][data-fate]').all();
  return Promise.all(
    cells.map(
      async (cell) => `${await cell.getAttribute('data-cell')} ${await cell.getAttribute('data-fate')}`,
    ),
  );
}

/** Where each cell stands on the page. */
export async function places(page: Page) {
  const cells = await page.locator('[data-cell]').all();
  return Promise.all(cells.map((cell) => cell.boundingBox()));
}

/** Waits until the screen of a side, as `keyboard-network server`, shows a line. */
export async function shows(page: Page, side: string, line: string): Promise<void> {
  const [id, role] = side.split(' ');
  await page.locator(`[data-cell="${id}"] [data-role="${role}"] .showed`, { hasText: line }).waitFor();
}
