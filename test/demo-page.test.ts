import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import t from 'tap';
import type { PageParts } from '../checker/report/content/reporter.ts';
import { openViewer, violations } from './browser.ts';
import { root } from './checker.ts';
import { openDemoClient, serveCells } from './demo-client.ts';
import { absent } from './tools.ts';
import { until } from './until.ts';

const part = (name: string) => readFile(join(root, 'dist', name), 'utf8');

/** What becomes of each of the four, and where the two programs of the two by two then stand. */
const fates = {
  'keyboard-network': 'works',
  'network-network': 'deadlock',
  'keyboard-keyboard': 'crossed',
  'network-keyboard': 'swapped',
} as const;

t.test('the page of the demo, in a browser', { skip: absent('chromium', 'python3') }, async (t) => {
  t.setTimeout(300_000);
  const parts: PageParts = { style: await part('demo.style.css'), script: await part('demo.js') };
  const viewer = await openViewer(1280);
  t.teardown(() => viewer[Symbol.asyncDispose]());
  const served = await serveCells({ parts });
  t.teardown(() => served[Symbol.asyncDispose]());
  const client = openDemoClient(served.address);
  t.teardown(() => client[Symbol.dispose]());
  await client.sees('the show', () => true);
  const english = `${served.address}&locale=en`;
  /** Shows the page as on a projector. Each theme has a window of its own, so these are two tabs. */
  const open = async (url: string, colorScheme: 'light' | 'dark') => {
    const opened = await viewer.open(url, { colorScheme });
    await opened.page.setViewportSize({ width: 1280, height: 720 });
    await opened.page.locator('main').waitFor();
    return opened;
  };
  const { page, asked, wrong } = await open(english, 'light');
  const other = await open(english, 'dark');

  t.test('hands are counted with the keyboard alone, and the other tab sees them', async (t) => {
    await page.locator('[data-vote="network-network deadlock"]').focus();
    await page.keyboard.type('17');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    await client.sees('both votes', ({ votes }) => votes['network-network']?.crossed === 1);
    t.same(client.show?.votes['network-network'], { deadlock: 17, crossed: 1 });
    await until('the other tab to show 17', async () => {
      return (await other.page.locator('[data-vote="network-network deadlock"]').inputValue()) === '17';
    });
    t.same(await violations(page), []);
    t.same(await violations(other.page), []);
  });

  t.test('only the deadlock is there before a line is typed', async (t) => {
    const before = await places(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Space');
    await page.locator('[data-cell="network-network"][data-fate="deadlock"]').waitFor();
    await client.seesMoment('keyboard-network', 'a rest', ({ state }) => state === 'rest');
    t.same(await fated(page), ['network-network deadlock']);
    t.equal(await page.locator('[data-announced]').innerText(), announced);
    t.same(await places(page), before, 'no cell has moved');
  });

  t.test('one line goes into four worlds, and each has its fate', async (t) => {
    await page.keyboard.press('c');
    await page.keyboard.type('hello');
    await page.keyboard.press('Enter');
    await shows(page, 'keyboard-network', 'server', 'hello');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('and hello to you');
    await page.keyboard.press('Enter');
    for (const [id, fate] of Object.entries(fates)) {
      await page.locator(`[data-cell="${id}"][data-fate="${fate}"]`).waitFor();
      await other.page.locator(`[data-cell="${id}"][data-fate="${fate}"]`).waitFor();
    }
    await shows(page, 'keyboard-network', 'client', 'and hello to you');
    await shows(page, 'network-keyboard', 'server', 'hello');
    const locked = page.locator('[data-cell="network-network"]');
    t.equal(await locked.locator('.showed').count(), 0, 'nothing is shown in the deadlock');
    t.equal(await locked.locator('.waiting').count(), 2, 'both lines wait at their keyboards');
  });

  t.test('the votes and theory are set beside what happened', async (t) => {
    t.equal(await page.locator('.theory').count(), 0, 'not before');
    await page.keyboard.press('Escape');
    await page.keyboard.press('v');
    const locked = page.locator('[data-cell="network-network"]');
    await locked.locator('[data-count="deadlock"].came-true').waitFor();
    t.match(await locked.locator('[data-count="deadlock"]').innerText(), '17');
    t.equal(await page.locator('.theory.agrees').count(), 4);
    t.same(await violations(page), []);
    t.same(await violations(other.page), []);
  });

  t.test('the stage shows the lines where both are blocked, and the proof', async (t) => {
    await page.keyboard.press('2');
    await page.locator('[data-stage="network-network"] [data-circle="closed"]').waitFor();
    for (const role of ['client', 'server']) {
      const line = page.locator(`.side.${role} .stands`);
      t.match(await line.innerText(), 'network.readline()', `the ${role} waits for the network`);
    }
    t.equal(await page.locator('[data-rival="runs"]').count(), 1, 'a clock runs beside it');
    t.same(await violations(page), []);
    await page.keyboard.press('p');
    const proof = await page.locator('dialog .proof').innerText();
    t.match(proof, /recvfrom\(\d+\)/);
    t.match(proof, /socket:\[\d+\]/);
    t.equal(proof.match(/0 bytes/g)?.length, 4, 'all four queues are empty');
    t.same(await violations(page), []);
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    t.match(await page.locator('.theory-here').innerText(), 'nothing is on its way');
    t.equal(await page.locator('.spot.now.stuck').count(), 1, 'and the state is marked in the graph');
    t.same(await violations(page), []);
    await page.keyboard.press('Escape');
    t.equal(await page.locator('dialog').count(), 0);
  });

  t.test('a frozen program lets its bytes pile up, and goes on', async (t) => {
    await page.keyboard.press('1');
    await page.locator('[data-stage="keyboard-network"] [data-circle="open"]').waitFor();
    await page.keyboard.press('g');
    await page.locator('.side.server[data-doing="frozen"]').waitFor();
    await page.keyboard.press('c');
    await page.keyboard.type('are you there?');
    await page.keyboard.press('Enter');
    await page.locator('.queue.server.filled').waitFor();
    t.equal(await page.locator('.queue.server i').count(), 'are you there?\n'.length);
    t.same(await violations(page), []);
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.locator('.side.server .showed', { hasText: 'are you there?' }).waitFor();
    t.equal(await page.locator('.queue.filled').count(), 0);
  });

  t.test('the page is the same after it is loaded anew', async (t) => {
    const before = await page.locator('main').innerText();
    await page.reload();
    await page.locator('[data-stage="keyboard-network"] .stands').first().waitFor();
    t.equal(await page.locator('main').innerText(), before);
  });

  t.test('a program that is killed from outside has ended, and the page says how', async (t) => {
    const pid = client.show?.cells['keyboard-network']?.moment.sides.client.processes[0]?.pid;
    t.ok(pid);
    if (pid) process.kill(pid, 'SIGKILL');
    await page.locator('.side.client[data-doing="ended"]').waitFor();
    t.match(await page.locator('.side.client .status').innerText(), 'was ended by SIGKILL');
  });

  t.test('a letter key can be turned off, and a language and a theme chosen', async (t) => {
    await page.keyboard.press('l');
    t.equal(await page.locator('html').getAttribute('lang'), 'fr');
    t.match(await page.locator('.controls').innerText(), 'Pas à pas');
    t.same(await violations(page), []);
    const light = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    await page.keyboard.press('d');
    t.not(await page.evaluate('getComputedStyle(document.body).backgroundColor'), light);
    t.same(await violations(page), []);
    await page.keyboard.press('?');
    await page.locator('dialog input[type=checkbox]').press('Space');
    t.same(await violations(page), []);
    await page.keyboard.press('Escape');
    await page.keyboard.press('l');
    t.equal(await page.locator('html').getAttribute('lang'), 'fr', 'the key does nothing');
  });

  t.test('the tour is told in the speaker’s view, and seen in the other tab', async (t) => {
    const speaker = await open(`${served.address}&locale=fr&speaker`, 'dark');
    for (const press of [1, 2, 3]) {
      await speaker.page.keyboard.press(press === 2 ? 'PageDown' : 'ArrowRight');
      await speaker.page.locator('.count', { hasText: `Étape ${press} sur` }).waitFor();
    }
    await page.locator('main.view-cells').waitFor();
    t.match(await speaker.page.locator('.say').innerText(), 'Huit vrais programmes');
    t.match(await speaker.page.locator('.standings').innerText(), '17 ← arrivé');
    t.same(await violations(speaker.page), []);
    await speaker.page.keyboard.press('ArrowLeft');
    await speaker.page.locator('.count', { hasText: 'Étape 2 sur' }).waitFor();
    t.same(speaker.wrong, []);
  });

  t.test('on a projector nothing scrolls, and on a phone nothing scrolls sideways', async (t) => {
    const views = {
      'view-cells': { do: 'overview' },
      'view-stage': { do: 'choose', cell: 'network-network' },
    } as const;
    for (const [view, request] of Object.entries(views)) {
      client.ask(request);
      for (const locale of ['en', 'fr']) {
        await page.goto(`${served.address}&locale=${locale}`);
        await page.locator(`main.${view}`).waitFor();
        await page.setViewportSize({ width: 1280, height: 720 });
        t.same(await page.evaluate(size), { width: 1280, height: 720 }, `${view} in ${locale} at 1280 × 720`);
        await page.setViewportSize({ width: 390, height: 844 });
        const { width } = await page.evaluate<{ width: number }>(size);
        t.equal(width, 390, `${view} in ${locale} at 390 × 844`);
      }
      t.same(await violations(page), []);
    }
  });

  t.test('nothing but the page itself was asked for, and nothing went wrong', async (t) => {
    t.same(
      asked.filter((url) => new URL(url).host !== new URL(english).host),
      [],
    );
    t.same(wrong, []);
    t.same(served.faults, []);
  });
});

const announced = 'Client: the network first. Server: the network first. Deadlock.';

const size =
  '({ width: document.documentElement.scrollWidth, height: document.documentElement.scrollHeight })';

/** The cells that have a fate, with it. */
async function fated(page: Page): Promise<readonly string[]> {
  const cells = await page.locator('[data-cell][data-fate]').all();
  return Promise.all(
    cells.map(
      async (cell) => `${await cell.getAttribute('data-cell')} ${await cell.getAttribute('data-fate')}`,
    ),
  );
}

/** Where each cell stands on the page. */
async function places(page: Page) {
  const cells = await page.locator('[data-cell]').all();
  return Promise.all(cells.map((cell) => cell.boundingBox()));
}

/** Waits until the screen of a side shows a line. */
async function shows(page: Page, id: string, role: string, line: string): Promise<void> {
  await page.locator(`[data-cell="${id}"] [data-role="${role}"] .showed`, { hasText: line }).waitFor();
}
