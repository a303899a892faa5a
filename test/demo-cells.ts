import type { Test } from 'tap';
import { openDemoClient, serveCells } from './demo-client.ts';
import { openDemoWindow } from './demo-window.ts';

/** Serves the two by two until the test is over: with a browser to show it, and a second client that sees the same. */
export async function showCells(t: Test) {
  // Ends a browser that hangs; nothing is decided by it.
  t.setTimeout(300_000);
  const shown = await openDemoWindow();
  t.teardown(() => shown[Symbol.asyncDispose]());
  const served = await serveCells({ parts: shown.parts });
  t.teardown(() => served[Symbol.asyncDispose]());
  const client = openDemoClient(served.address);
  t.teardown(() => client[Symbol.dispose]());
  await client.sees('the show', () => true);
  return { shown, served, client, english: `${served.address}&locale=en` };
}
