import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import getPort from 'get-port';
import { serveDemo } from '../../demo/server/serve-demo.ts';
import { openDemo } from '../../demo/stage/demo.ts';
import { readCells } from '../../demo/stage/pairs.ts';
import { openHost } from '../../index.ts';
import { UsageError } from '../../model/fault.ts';
import { languagesOf } from '../../model/lab.ts';
import type { Locale } from '../../model/locale.ts';
import { showHelp } from '../help/show-help.ts';
import { openAskedLab } from '../options/asked-lab.ts';
import { asksForHelp } from '../options/parse-words.ts';
import { readOptions, refuseTwice } from '../options/read-options.ts';
import { cacheFolder } from '../process/cache-folder.ts';
import { exitCodes } from '../process/exit-codes.ts';
import { listenForInterruption } from '../process/interruption.ts';
import { readPage } from '../process/read-page.ts';
import { print } from '../terminal/output.ts';
import type { Say } from '../words/check/say.ts';
import { sayDemo } from '../words/demo/say.ts';
import { demoHelp } from './demo-help.ts';
import { demoOptions } from './demo-options.ts';

/** `npm run demo`: serves the page until it is interrupted. Resolves to the exit code. */
export async function demoCommand(
  words: readonly string[],
  { locale, say: sayAll }: { readonly locale: Locale; readonly say: Say },
): Promise<number> {
  if (asksForHelp(words)) {
    const { lab } = await openAskedLab(undefined, process.cwd());
    await showHelp('demo', demoHelp, { locale, lab });
    return exitCodes.passed;
  }
  const say = sayDemo(locale);
  const { options: asked, others } = readOptions(demoOptions, { command: 'demo', words, say: sayAll });
  refuseTwice(demoOptions, { words, say: sayAll });
  if (others.length > 0) throw new UsageError(say('no-operands', { words: others.join(' ') }));
  const lab = await openAskedLab(asked.lab, process.cwd());
  if (lab.demo === undefined) throw new UsageError(say('no-demo'));
  const folder = [join(lab.demo, locale), lab.demo].find((each) => existsSync(each)) ?? lab.demo;
  const [sheets] = languagesOf(lab.lab);
  const interruption = listenForInterruption();
  const fault = createFault();
  await using host = await openHost({ cacheFolder });
  await using demo = await openDemo({
    host,
    pair: { kind: 'cells' },
    language: asked.language ?? sheets,
    lost: [],
    pairsIn: (language) => readCells(folder, language),
    labPort: lab.lab.port,
    epochMs: () => Date.now(),
    onFault: fault.tell,
  });
  await using server = await serveDemo({
    ...(await readPage('demo.style.css', 'demo.js')),
    ...{ demo, locale, title: say('title') },
    port: await getPort(),
    token: randomBytes(16).toString('hex'),
    onFault: fault.tell,
  });
  await print(`${say('address', { address: server.address })}\n${say('leave')}\n`, sayAll);
  await Promise.race([interrupted(interruption.signal), fault.told]);
  return exitCodes.interrupted;
}

/** A promise that rejects with the first fault of what goes on in the background. */
function createFault() {
  let tell: (error: unknown) => void = () => undefined;
  const told = new Promise<never>((_, reject) => {
    tell = reject;
  });
  told.catch(() => undefined);
  return { told, tell };
}

function interrupted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
