import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { WebSocket } from 'ws';
import { interleaved, median, spread, sync, timed } from './measure.mjs';

const browser = process.env.CHROMIUM ?? '/usr/bin/chromium';
const file = (role, start) => `demo/python/${role}-${start}-first.py`;
/** Lines that are typed in each run. */
const linesPerRun = 8;
/** The interpreter itself, as the checker starts it: `python3` may be a version manager's shim. */
const python = sync`python3 -c 'import sys; print(sys.executable)'`;
let port = 21_000;

/**
 * How long a class waits for the demo: from choosing the pair that deadlocks to seeing it proved, and from Enter at one
 * keyboard to the line on the other screen. The floor is the same two programs in Python without the demo: until both are
 * blocked in a read, and from their pipe to their pipe.
 */
export async function demo({ runs, tell }) {
  const served = await serve();
  const link = await connect(served.address);
  const page = existsSync(browser) ? await openPage(served.address) : undefined;
  if (!page) tell('the page is left out: Chromium is not installed\n');
  try {
    const given = await interleaved(
      {
        'bare programs': () => bareRun(),
        'the server of the demo': () => linkRun(link),
        ...(page && { 'the page, in Chromium': () => pageRun(link, page) }),
      },
      { runs, tell, title: 'The demo' },
    );
    const floor = {
      proved: median(given['bare programs'].map(({ proved }) => proved)),
      typed: keys(given['bare programs']),
    };
    const rows = Object.entries(given).map(([what, all]) => {
      const proved = all.map((one) => one.proved);
      const typed = all.flatMap((one) => one.typed);
      return {
        what,
        'deadlock proved, ms': median(proved).toFixed(0),
        'middle half': spread(proved),
        ratio: (median(proved) / floor.proved).toFixed(2),
        'a line on the other screen, ms': median(typed).toFixed(1),
        'its middle half': spread(typed),
      };
    });
    return [
      {
        title:
          'The demo: from choosing the deadlock to its proof (goal: 1000), from Enter to the other screen (goal: 50)',
        rows,
      },
    ];
  } finally {
    await page?.browser.close();
    link.socket.terminate();
    served.child.kill('SIGINT');
    await once(served.child, 'exit');
  }
}

const keys = (all) => median(all.flatMap(({ typed }) => typed));

/** Starts the demo as `npm run demo` does. */
async function serve() {
  const child = spawn('sh', ['bin/alternance', 'demo', '--locale', 'en'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const piece of child.stdout) {
    said += piece;
    const [address] = /http:\/\/\S+/.exec(said) ?? [];
    if (address) return { child, address };
  }
  throw new Error(`the demo gave no address: ${said}`);
}

/** What a page hears, as it hears it. */
async function connect(address) {
  const { host, origin, search } = new URL(address);
  const socket = new WebSocket(`ws://${host}/${search}`, { origin });
  const cells = new Map();
  const waiting = new Set();
  socket.on('message', (data) => {
    const { kind, show, cell, moment } = JSON.parse(String(data));
    if (kind === 'show') for (const [id, shown] of Object.entries(show.cells)) cells.set(id, shown.moment);
    else cells.set(cell, moment);
    for (const look of waiting) look();
  });
  await once(socket, 'message');
  return {
    socket,
    ask: (request) => socket.send(JSON.stringify(request)),
    sees: (id, holds) =>
      new Promise((resolve) => {
        const look = () => {
          if (!holds(cells.get(id))) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}

const atRest = ({ state }) => state === 'rest';
const isOff = ({ sides }) => sides.client.phase === 'off' && sides.server.phase === 'off';
const shows =
  (role, text) =>
  ({ sides }) =>
    sides[role].screen
      .map((one) => (one.kind === 'showed' ? one.text : ''))
      .join('')
      .includes(`${text}\n`);

/** Ends all programs, so that what is chosen next has to be started. */
async function forget({ ask, sees }) {
  ask({ do: 'language', language: 'python' });
  for (const id of ['network-network', 'keyboard-network']) await sees(id, isOff);
}

async function linkRun(link) {
  const { ask, sees } = link;
  await forget(link);
  const { ms: proved } = await timed(async () => {
    ask({ do: 'choose', cell: 'network-network' });
    await sees('network-network', ({ proof }) => proof !== undefined);
  });
  const typed = await typeInTurn(link, async (role, line, other) => {
    const { ms } = await timed(async () => {
      ask({ do: 'type', role, line });
      await sees('keyboard-network', shows(other, line));
    });
    return ms;
  });
  return { proved, typed };
}

/** Types at the pair of the sheet, each side in turn, when it has rested. */
async function typeInTurn({ ask, sees }, typeOne) {
  ask({ do: 'choose', cell: 'keyboard-network' });
  await sees('keyboard-network', atRest);
  const typed = [];
  for (let line = 0; line < linesPerRun; line += 1) {
    const [role, other] = line % 2 === 0 ? ['client', 'server'] : ['server', 'client'];
    typed.push(await typeOne(role, `line ${line}`, other));
    await sees('keyboard-network', atRest);
  }
  return typed;
}

async function openPage(address) {
  const opened = await chromium.launch({
    executablePath: browser,
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  const page = await opened.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(`${address}&locale=en`);
  await page.locator('main').waitFor();
  return { browser: opened, page };
}

/** From the event of a key to the frame in which a text has appeared. */
async function keyToFrame(page, key, selector, text) {
  const handle = await page.evaluateHandle(
    ([where, awaited]) => ({
      seen: new Promise((resolve) => {
        let began;
        document.addEventListener('keydown', ({ timeStamp }) => (began ??= timeStamp), { capture: true });
        const watch = new MutationObserver(() => {
          const there = [...document.querySelectorAll(where)].some(({ textContent }) =>
            textContent.includes(awaited),
          );
          if (!there || began === undefined) return;
          watch.disconnect();
          requestAnimationFrame((now) => resolve(Math.max(now, performance.now()) - began));
        });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    }),
    [selector, text],
  );
  await page.keyboard.press(key);
  return page.evaluate(({ seen }) => seen, handle);
}

async function pageRun(link, { page }) {
  await forget(link);
  link.ask({ do: 'overview' });
  await page.locator('main.view-cells').waitFor();
  const proved = await keyToFrame(page, '2', 'main.view-stage .fate', 'Deadlock');
  await link.sees('network-network', ({ proof }) => proof !== undefined);
  const typed = await typeInTurn(link, async (role, line, other) => {
    const field = page.locator(`[data-keyboard="${role}"]`);
    await field.fill(line);
    await field.focus();
    const ms = await keyToFrame(page, 'Enter', `.screen.${other} .showed`, line);
    await page.keyboard.press('Escape');
    return ms;
  });
  return { proved, typed };
}

/** Starts two programs without the demo. */
async function startBare(client, server) {
  port += 1;
  const start = (role, begin) =>
    spawn(python, ['-u', file(role, begin), String(port)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const programs = { server: start('server', server) };
  await until(() => isBlocked(programs.server, 'accept'));
  programs.client = start('client', client);
  return {
    programs,
    async end() {
      const all = Object.values(programs);
      for (const child of all) child.kill('SIGKILL');
      await Promise.all(all.map((child) => child.exitCode ?? child.signalCode ?? once(child, 'exit')));
    },
  };
}

async function bareRun() {
  let bare;
  const { ms: proved } = await timed(async () => {
    bare = await startBare('network', 'network');
    for (const child of Object.values(bare.programs)) await until(() => isBlocked(child, 'recvfrom'));
  });
  await bare.end();
  bare = await startBare('keyboard', 'network');
  await until(() => isBlocked(bare.programs.server, 'recvfrom'));
  const typed = [];
  for (let line = 0; line < linesPerRun; line += 1) {
    const [role, other] = line % 2 === 0 ? ['client', 'server'] : ['server', 'client'];
    const { ms } = await timed(async () => {
      bare.programs[role].stdin.write(`line ${line}\n`);
      await hears(bare.programs[other].stdout, `line ${line}\n`);
    });
    typed.push(ms);
  }
  await bare.end();
  return { proved, typed };
}

async function hears(stream, text) {
  let heard = '';
  while (!heard.includes(text)) heard += await once(stream, 'data');
}

/** The numbers of these calls on x86-64, then on arm64. */
const numbers = { accept: [43, 288, 202, 242], recvfrom: [45, 207] };

function isBlocked({ pid }, call) {
  try {
    return numbers[call].includes(Number(readFileSync(`/proc/${pid}/syscall`, 'utf8').split(' ')[0]));
  } catch {
    return false;
  }
}

async function until(holds) {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}
