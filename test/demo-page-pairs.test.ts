// The page of the demo with other pairs than the two by two, step by step, and without a server.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import t from 'tap';
import { noBrowser, violations } from './browser.ts';
import { askedPairs } from './demo-asked.ts';
import { openDemoClient, serveCells, serveShown } from './demo-client.ts';
import { openDemoWindow } from './demo-window.ts';
import { absent } from './tools.ts';
import { until } from './until.ts';

t.test('other pairs on the page of the demo', { skip: noBrowser || absent('python3') }, async (t) => {
  t.setTimeout(300_000);
  const folder = t.testdir({});
  const shown = await openDemoWindow();
  t.teardown(() => shown[Symbol.asyncDispose]());
  const { parts } = shown;
  const open = (url: string) => shown.show(url, 'dark');

  t.test('question 4 forks before the class: one socket with two holders', async (t) => {
    await using served = await serveShown({
      ...(await askedPairs('--question', 'q4')),
      parts,
    });
    const { page, wrong } = await open(`${served.address}&locale=en`);
    await page.keyboard.press('Space');
    await page.locator('.side.server .stands', { hasText: 'listener.accept()' }).waitFor();
    await page.getByRole('button', { name: 'Let the client in' }).click();
    for (const role of ['client', 'server']) {
      const fork = page.locator(`[data-fork="${role}"]`);
      await fork.locator('[data-holders="2"]').waitFor();
      await fork.locator('.process.receives').waitFor();
      await fork.locator('.process.sends').waitFor();
      const stands = page.locator(`.side.${role} .stands`);
      await until(`the ${role} to stand in two lines`, async () => (await stands.count()) === 2);
      for (const line of await stands.all()) t.ok(await line.isVisible());
    }
    t.same(await violations(page), []);
    await page.keyboard.press('s');
    await page.keyboard.type('me first');
    await page.keyboard.press('Enter');
    await page.locator('.side.client .showed', { hasText: 'me first' }).waitFor();
    t.same(wrong, []);
  });

  t.test('a pair goes on step by step, and a step is undone', async (t) => {
    await using served = await serveCells({ parts });
    using client = openDemoClient(served.address);
    const { page, wrong } = await open(`${served.address}&locale=en`);
    await client.sees('the show', () => true);
    await page.keyboard.press('1');
    await page.locator('.side.client .stands', { hasText: 'stdin' }).waitFor();
    await page.keyboard.press('n');
    await client.sees('both frozen', ({ stepping }) => stepping);
    await page.locator('.side.server[data-doing="frozen"]').waitFor();
    await page.keyboard.press('c');
    await page.keyboard.type('hello');
    await page.keyboard.press('Enter');
    await page.locator('.side.client .waiting', { hasText: 'hello' }).waitFor();
    t.equal(await page.locator('.segments .client').count(), 0, 'a frozen client sends nothing');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.locator('.segments .client', { hasText: 'hello' }).waitFor();
    await page.locator('.queue.server.filled').waitFor();
    t.same(await violations(page), []);
    await page.keyboard.press('z');
    await page.locator('.side.client .waiting', { hasText: 'hello' }).waitFor();
    await until('no segment', async () => (await page.locator('.segments .client').count()) === 0);
    await page.keyboard.press('Space');
    await page.locator('.side.server .showed', { hasText: 'hello' }).waitFor();
    await page.getByRole('button', { name: 'Freeze client' }).press('Space');
    await page.locator('.side.client[data-doing="frozen"]').waitFor();
    t.equal(client.show?.stepping, false, 'Space on a button presses that button, and nothing else');
    t.equal(
      await page.evaluate('document.getAnimations().length'),
      0,
      'nothing moves for a reader who wants none',
    );
    t.same(wrong, []);
  });

  t.test('a replay is turned like a book, and asks for nothing', async (t) => {
    await using served = await serveCells({ parts });
    using client = openDemoClient(served.address);
    await client.sees('the show', () => true);
    client.ask({ do: 'choose', cell: 'network-network' });
    await client.seesMoment('network-network', 'the deadlock', ({ fate }) => fate === 'deadlock');
    const file = join(folder, 'deadlock.html');
    const address = served.address.replace('/?', '/export/replay.html?cell=network-network&');
    await writeFile(file, await (await fetch(address)).text());
    const { page, asked, wrong } = await open(`${pathToFileURL(file).href}?locale=en`);
    t.equal(await page.locator('[data-circle="closed"]').count(), 0, 'it begins before the deadlock');
    t.equal(await page.locator('[data-keyboard]').count(), 0, 'nothing can be typed');
    t.match(await page.locator('.place').innerText(), /^1 of \d+$/);
    await until('the deadlock', async () => {
      await page.keyboard.press('ArrowRight');
      return (await page.locator('[data-circle="closed"]').count()) === 1;
    });
    t.same(await violations(page), []);
    await page.keyboard.press('p');
    t.equal(await page.locator('dialog [data-proof]').count(), 2);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    t.notMatch(await page.locator('dialog .keys').innerText(), 'Freeze', 'only keys that do something');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowLeft');
    await page.locator('[data-circle="open"]').waitFor();
    await page.keyboard.press('Space');
    await page.locator('[data-circle="closed"]').waitFor();
    t.equal(asked.length, 1);
    t.same(wrong, []);
  });

  t.test('where nothing can be played, the page says so and leads to the recorded runs', async (t) => {
    const cells = await askedPairs();
    await using served = await serveShown({ ...cells, parts, replays: folder, lost: ['kernel'] });
    const { page } = await open(`${served.address}&locale=en`);
    t.match(await page.locator('.lost').innerText(), 'cannot play them live');
    const link = page.locator('[data-cell="network-network"] a');
    t.match(await link.getAttribute('href'), /^\/replays\/deadlock\.html\?.*token=/);
    t.same(await violations(page), []);
    await page.keyboard.press('2');
    await page.locator('.stage').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.lost').waitFor();
  });

  t.test('when the demo has ended, the page says so', async (t) => {
    const served = await serveCells({ parts });
    const { page } = await open(`${served.address}&locale=en`);
    await served[Symbol.asyncDispose]();
    await page.locator('.notice').waitFor();
    t.match(await page.locator('.notice').innerText(), 'The demo has ended.');
    t.same(await violations(page), []);
  });
});
