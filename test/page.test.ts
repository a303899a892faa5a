import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import t from 'tap';
import type { Locale } from '../checker/model/locale.ts';
import { locales } from '../checker/model/locale.ts';
import type { ReportEvent } from '../checker/model/report.ts';
import { html } from '../checker/report/html.ts';
import { dialogue, run } from '../checker/report/report.sample.ts';
import { plainPaint } from '../checker/report/text/paint.ts';
import { noBrowser, openViewer, type Reader, violations } from './browser.ts';
import { check, root } from './checker.ts';
import { recorded, told } from './recorded.ts';
import { shareOf } from './share.ts';

/** Recorded runs in fixtures/reports/. */
const typical = ['deadlock', 'crossed', 'crashed', 'line-altered', 'does-not-compile', 'untouched'];

t.test('in a browser', { skip: noBrowser }, async (t) => {
  const folder = t.testdir();
  const viewer = await openViewer(1280);
  t.teardown(() => viewer[Symbol.asyncDispose]());
  const events = [...(await failuresOf(typical)), ...(await hostile())];
  const files = new Map<Locale, string>();
  for (const locale of locales) {
    const file = join(folder, `${locale}.html`);
    await writeFile(file, await pageOf(events, locale));
    files.set(locale, pathToFileURL(file).href);
  }
  const open = (locale: Locale, reader: Reader = {}) => viewer.open(files.get(locale) ?? '', reader);

  t.test('axe finds nothing against it, in either language and either theme', async (t) => {
    const themes = ['light', 'dark'] as const;
    const looks = locales.flatMap((locale) => themes.map((colorScheme) => ({ locale, colorScheme })));
    const nameOf = ({ locale, colorScheme }: (typeof looks)[number]) => `${locale} ${colorScheme}`;
    for (const { locale, colorScheme } of shareOf('looks of a report', looks, nameOf)) {
      const { page } = await open(locale);
      await page.evaluate('for (const folded of document.querySelectorAll("details")) folded.open = true');
      await page.emulateMedia({ colorScheme });
      t.same(await violations(page), [], `${locale}, ${colorScheme}`);
      t.equal(await page.locator('html').getAttribute('lang'), locale);
    }
  });

  t.test('the page loads nothing, and no text of a program runs or becomes a tag', async (t) => {
    const { page, asked, wrong } = await open('en');
    await page.locator('[data-go=first]:visible').first().click();
    t.same(asked, [files.get('en')], 'the file itself');
    t.same(wrong, []);
    t.equal(await page.locator('img, iframe, [onerror]').count(), 0);
    t.equal(await page.locator('script').count(), 1);
    t.not(await page.title(), 'taken');
    const text = await page.locator('main').innerText();
    t.match(text, '<script>document.title');
    t.notMatch(text, /[^\P{Cc}\n\t]|\u202e/u, 'no control turns the text around or is obeyed');
  });

  t.test('a diagram is stepped through with the keyboard, and each step is announced', async (t) => {
    const { page } = await open('en');
    const all = await steps(page);
    const caption = page.locator('[data-caption]').first();
    t.equal(await shown(page), all, 'everything is shown at first');
    t.equal(await caption.getAttribute('aria-live'), 'off', 'and not announced');
    await page.locator('.stepper').first().focus();
    await page.keyboard.press('Home');
    t.equal(await shown(page), 1);
    t.equal(await caption.innerText(), `Step 1 of ${all}: Your server starts.`);
    t.equal(await caption.getAttribute('aria-live'), 'polite');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    t.equal(await shown(page), 3);
    await page.keyboard.press('ArrowLeft');
    t.equal(await shown(page), 2);
    t.match(await caption.innerText(), `Step 2 of ${all}: `);
    await page.keyboard.press('End');
    t.equal(await shown(page), all);
    await page.keyboard.press('Tab');
    t.equal(await page.locator(':focus').getAttribute('aria-label'), 'First step', 'the buttons come next');
    await page.keyboard.press('Enter');
    t.equal(await shown(page), 1);
    t.equal(await page.locator(':focus').getAttribute('aria-disabled'), 'true', 'and the focus stays');
  });

  t.test('the circle of a deadlock is drawn, and stands in sight on every width', async (t) => {
    const { page } = await open('fr');
    for (const width of shareOf('widths of a circle', [360, 1280, 1920])) {
      await page.setViewportSize({ width, height: 900 });
      await page.reload();
      await page.locator('.stepper').first().focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('End');
      const ring = await page.locator('.circle .inside').first().boundingBox();
      const bar = await page.locator('.bar').first().boundingBox();
      t.ok(ring && ring.x >= 0 && ring.x + ring.width <= width, `from side to side at ${width}`);
      t.ok(ring && bar && ring.y >= 0 && ring.y + ring.height <= bar.y, `above what is said at ${width}`);
    }
  });

  t.test('the page never scrolls sideways; only a diagram does, in its frame', async (t) => {
    const widths = [320, 360, 768, 1920];
    const all = locales.flatMap((locale) => widths.map((width) => ({ locale, width })));
    for (const { locale, width } of shareOf(
      'widths of a report',
      all,
      (one) => `${one.locale} ${one.width}`,
    )) {
      const { page } = await open(locale);
      await page.setViewportSize({ width, height: 740 });
      await page.reload();
      const least = Number(await page.evaluate('document.documentElement.scrollWidth'));
      t.ok(least <= width, `${locale}: ${least} at ${width}`);
    }
  });

  t.test('on paper every step is shown, without buttons, on white', async (t) => {
    const { page } = await open('fr', { colorScheme: 'dark' });
    await page.locator('.stepper').first().focus();
    await page.keyboard.press('Home');
    await page.emulateMedia({ media: 'print' });
    t.equal(await shown(page), await steps(page));
    t.equal(await page.locator('button:visible, .caption:visible, summary:visible').count(), 0);
    t.equal(await page.evaluate('getComputedStyle(document.body).backgroundColor'), 'rgb(255, 255, 255)');
    const pdf = await page.pdf({ format: 'A4' });
    t.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  });

  t.test('without its script the page shows the whole diagram, and no button', async (t) => {
    const { page } = await open('en', { javaScriptEnabled: false });
    t.equal(await shown(page), await steps(page));
    t.equal(await page.locator('button:visible').count(), 0);
  });

  t.test('a passed dialogue opens from the table, and is stepped through too', async (t) => {
    const file = join(folder, 'passed.html');
    const words = ['q3', '--solution', '--language', 'python', '--only', 'three-rounds', '--locale', 'fr'];
    const { code } = await check([...words, '--report', 'html', '--output', file]);
    t.equal(code, 0);
    const { page, wrong } = await viewer.open(pathToFileURL(file).href);
    t.equal(await page.locator('.failure').count(), 0);
    await page.getByRole('link', { name: 'étape par étape' }).click();
    const last = `Étape ${await steps(page)} sur ${await steps(page)}`;
    t.match(await page.locator('.caption:visible').innerText(), last);
    t.same(await violations(page), []);
    await page.getByRole('button', { name: 'Plein écran' }).click();
    await page.waitForFunction('document.fullscreenElement');
    const letters = await page.locator('.said:visible').last().boundingBox();
    t.ok(letters && letters.height >= 18, 'a class can read it');
    t.ok(letters && letters.y >= 0 && letters.y + letters.height <= 900, 'and sees the last step');
    t.same(wrong, []);
  });
});

/** The events of several recorded runs, joined to one run. */
async function failuresOf(names: readonly string[]): Promise<readonly ReportEvent[]> {
  const all = await Promise.all(names.map(recorded));
  return all.flat().filter(({ kind }, index) => kind !== 'end' && (kind !== 'begin' || index === 0));
}

/**
 * A run whose texts and names try to be markup, to reverse the direction of text, to clear a terminal, or to be
 * endless.
 */
async function hostile(): Promise<readonly ReportEvent[]> {
  const evil = '<script>document.title = "taken"</script><img src="http://127.0.0.1:9/" onerror="alert(1)">';
  const text = `${evil}\u0000\u001b[2J\u202etxt.exe ${'x'.repeat(3000)}&quot;</svg></details>`;
  const where = [{ actor: 'server', waitsFor: 'nothing', waits: [], file: text, line: 1, text }] as const;
  const step = { file: 'x.dialogue', line: 10, actor: 'server', verb: 'shows', text } as const;
  const finding = {
    code: 'line-altered',
    actors: ['server'],
    step,
    text,
    shown: `${text}!`,
    evidence: text,
    decided: 'at-rest',
    where,
  } as const;
  const shown = { ms: 1, step: 3, event: 'showed', actor: 'server', screen: 'stdout', text } as const;
  const sent = { ms: 1, step: 3, event: 'sent', actor: 'client', text } as const;
  const transcript = [...dialogue('x').transcript, sent, shown, { ...shown, screen: 'stderr' } as const];
  const told = dialogue(text, {
    findings: [finding, { ...finding, code: 'bytes-shown' }],
    title: { en: text, fr: text },
    transcript,
  });
  const events: ReportEvent[] = [];
  for await (const event of run([told, { ...dialogue('held'), title: { en: text, fr: text }, transcript }])) {
    if (event.kind !== 'begin') events.push(event);
  }
  return events;
}

async function pageOf(events: readonly ReportEvent[], locale: Locale): Promise<string> {
  const part = (name: string) => readFile(join(root, 'dist', name), 'utf8');
  const options = { locale, paint: plainPaint, width: 80, verbose: false, ascii: false, plain: false };
  const page = async () => ({ style: await part('page.style.css'), script: await part('page.js') });
  const texts: string[] = [];
  for await (const text of html(told(events), { ...options, at: new Date(0), page })) texts.push(text);
  return texts.join('');
}

const shown = (page: Page) => page.locator('.stepper').first().locator('.step:visible').count();
const steps = (page: Page) => page.locator('.stepper').first().locator('.step').count();

t.test('a check that asks for no page runs nothing of it', async (t) => {
  const words = ['q1', '--solution', '--language', 'python', '--only', 'one-line'];
  const folder = t.testdir();
  const page = (modules: readonly string[]) =>
    modules.filter((path) => path.startsWith('checker/report/html/'));
  const plain = await modulesRun(words, join(folder, 'plain'));
  t.ok(plain.includes('checker/check/check-submission.ts'));
  t.same(page(plain), []);
  const asked = await modulesRun([...words, '--report', 'html'], join(folder, 'html'));
  t.ok(page(asked).length > 0);
});

/**
 * The modules that a check runs, according to V8's coverage: in the one file that holds them all, each is a function of
 * its own.
 */
async function modulesRun(words: readonly string[], folder: string): Promise<readonly string[]> {
  const [coverage, cache] = [join(folder, 'coverage'), join(folder, 'cache')];
  // V8 counts no calls of functions that it compiled on an earlier run.
  await check(words, { env: { NODE_V8_COVERAGE: coverage, XDG_CACHE_HOME: cache } });
  const told = await Promise.all(
    (await readdir(coverage)).map((name) => readFile(join(coverage, name), 'utf8')),
  );
  const scripts = told.flatMap((text) => (JSON.parse(text) as Coverage).result);
  const bundle = pathToFileURL(join(root, 'dist', 'common.cjs')).href;
  const functions = scripts.filter(({ url }) => url === bundle).flatMap((script) => script.functions);
  return functions
    .filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0)
    .map(({ functionName }) => functionName);
}

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly functionName: string;
      readonly ranges: readonly { readonly count: number }[];
    }[];
  }[];
}

t.test('every colour of a text can be read on its ground, in both themes', async (t) => {
  const css = await readFile(join(root, 'checker/report/html/browser/css/colours.css'), 'utf8');
  const [light = '', dark = ''] = css.split('@media');
  for (const [theme, text] of Object.entries({ light, dark })) {
    const colour = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(text)?.[1] ?? '#000000';
    for (const ground of ['paper', 'sheet', 'tint', 'band']) {
      for (const ink of ['ink', 'quiet', 'client', 'server', 'failed']) {
        t.ok(contrast(colour(ink), colour(ground)) >= 4.5, `${theme}: ${ink} on ${ground}`);
      }
    }
    for (const name of ['client', 'server', 'passed', 'failed', 'undecided']) {
      t.ok(contrast(colour(name), colour(`${name}-tint`)) >= 4.5, `${theme}: ${name} on its tint`);
      t.ok(contrast(colour('ink'), colour(`${name}-tint`)) >= 4.5, `${theme}: ink on the tint of ${name}`);
    }
  }
});

/** The contrast of two colours such as `#1c2230`, as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
