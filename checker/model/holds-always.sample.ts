import fc from 'fast-check';
import type { Test } from 'tap';

/** Asserts that a property holds in `numRuns` runs. A failed assertion prints fast-check's counterexample. */
export async function holdsAlways<Values>(
  t: Pick<Test, 'equal'>,
  property: fc.IProperty<Values> | fc.IAsyncProperty<Values>,
  parameters: { readonly numRuns: number; readonly seed?: number },
): Promise<void> {
  const details = await fc.check(property as fc.IAsyncProperty<Values>, parameters);
  const why = details.failed ? `${fc.defaultReportMessage(details)}\n${details.errorInstance}` : '';
  t.equal(why, '', `${details.numRuns} runs`);
}
