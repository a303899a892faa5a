import type { Demo } from '../../demo/stage/demo.ts';
import { usableLanguages } from '../../demo/stage/usable-languages.ts';
import type { Host } from '../../room/host.ts';

/** The folder of the programs, and the host that would play them. */
export interface FindLanguagesOptions {
  readonly folder: string;
  readonly host: Host;
  /** Aborted when the answer is no longer wanted. */
  readonly signal: AbortSignal;
}

/** Finds out in which languages a demo can play, and lets it. */
export async function findLanguages(
  demo: Pick<Demo, 'allow'>,
  { folder, host, signal }: FindLanguagesOptions,
): Promise<void> {
  for await (const language of usableLanguages(folder, { ...host.options, sandboxes: host.sandboxes })) {
    if (signal.aborted) return;
    demo.allow(language);
  }
}
