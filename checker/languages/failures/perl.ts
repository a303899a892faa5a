import type { Failures } from '../row/failures.ts';

/** How Perl says why a program broke. */
export const perlFailures: Failures = [
  ['missing-module', /Can't locate (?<what>\S+\.pm) in @INC/],
  ['nothing-there', /Can't (?:call method|use) .*(?:undefined value|unblessed reference|an uninitialized)/],
  ['unknown-name', /Undefined subroutine &(?:main::)?(?<what>\w+)/],
  ['unknown-name', /Can't locate object method "(?<what>\w+)"/],
];
