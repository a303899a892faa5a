// The page of the demo: the stage of one of the four.
import t from 'tap';
import { noBrowser, violations } from './browser.ts';
import { showCells } from './demo-cells.ts';
import { size } from './demo-window.ts';
import { absent } from './tools.ts';

t.test('the stage of the demo, in a browser', { skip: noBrowser || absent('python3') }, async (t) => {
  const { shown, served, client, english } = await showCells(t);
  const { page, asked, wrong } = await shown.show(english, 'light');

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
    await page.getByRole('button', { name: 'The proof' }).press('Enter');
    await page.keyboard.press('Escape');
    t.match(await page.locator(':focus').innerText(), 'The proof', 'the focus is where it was');
  });

  t.test('a frozen program lets its bytes pile up, and goes on', async (t) => {
    await page.keyboard.press('1');
    await page.locator('[data-stage="keyboard-network"] [data-circle="open"]').waitFor();
    await page.locator('.side.server .stands', { hasText: 'network.readline()' }).waitFor();
    await page.locator('.side.client .stands', { hasText: 'stdin.readline()' }).waitFor();
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
    // What is shown is told before the sockets are read again.
    await page.locator('.queue.filled').waitFor({ state: 'detached' });
    t.equal(await page.locator('.queue.filled').count(), 0);
  });

  t.test('the page is the same after it is loaded anew', async (t) => {
    await page.locator('.side.server .stands', { hasText: 'stdin.readline()' }).waitFor();
    await page.locator('.side.client .stands', { hasText: 'network.readline()' }).waitFor();
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
