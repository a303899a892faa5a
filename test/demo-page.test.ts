// The page of the demo: its view of all four, from the votes to the forecasts, and the tour.
import t from 'tap';
import { noBrowser, violations } from './browser.ts';
import { showCells } from './demo-cells.ts';
import { fated, places, shows } from './demo-window.ts';
import { absent } from './tools.ts';
import { until } from './until.ts';

/** What becomes of each of the four. */
const fates = {
  'keyboard-network': 'works',
  'network-network': 'deadlock',
  'keyboard-keyboard': 'crossed',
  'network-keyboard': 'swapped',
} as const;

t.test('the page of the demo, in a browser', { skip: noBrowser || absent('python3') }, async (t) => {
  const { shown, served, client, english } = await showCells(t);
  const { page, asked, wrong } = await shown.show(english, 'light');
  const other = await shown.show(english, 'dark');

  t.test('hands are counted with the keyboard alone, and the other tab sees them', async (t) => {
    await page.keyboard.press('v');
    t.equal(await page.locator(':focus').getAttribute('data-vote'), 'keyboard-network works');
    await page.locator('[data-vote="network-network deadlock"]').focus();
    await page.keyboard.type('17');
    await page.keyboard.press('Enter');
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
    await shows(page, 'keyboard-network server', 'hello');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('and hello to you');
    await page.keyboard.press('Enter');
    for (const [id, fate] of Object.entries(fates)) {
      await page.locator(`[data-cell="${id}"][data-fate="${fate}"]`).waitFor();
      await other.page.locator(`[data-cell="${id}"][data-fate="${fate}"]`).waitFor();
    }
    await shows(page, 'keyboard-network client', 'and hello to you');
    await shows(page, 'network-keyboard server', 'hello');
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

  t.test('the tour is told in the speaker’s view, and seen in the other tab', async (t) => {
    const speaker = await shown.show(`${served.address}&locale=fr&speaker`, 'dark');
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
