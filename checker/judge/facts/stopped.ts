import type { Finding } from '../../model/finding.ts';
import type { JudgeOptions } from '../../model/play-record.ts';
import type { Happening } from '../../model/transcript.ts';
import { chat, findingOf, opened } from './chat.ts';
import { at, typed } from './literal-transcript.ts';

/** For tests: the finding if a line is typed in the rest `before`, and the rest `after` and the events `later` follow. */
export function stopped(
  before: Happening,
  after: Happening,
  later: readonly Happening[] = [],
  options: Partial<JudgeOptions> = {},
): Finding | undefined {
  return findingOf(
    chat,
    [...opened, ...at(2, before, typed('client', 'bonjour 12')), ...at(3, after, ...later)],
    options,
  );
}
