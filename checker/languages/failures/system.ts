import type { Failures } from '../row/failures.ts';

/** How a program says that it is called in another way. */
export const usage = /^[ \t]*(?:usage|utilisation|syntaxe)\b/im;

/** How the C library and the shells say why a program broke, in whatever language it is written. */
export const systemFailures: Failures = [
  ['missing-module', /error while loading shared libraries: (?<what>[^:\s]+):/],
  ['wants-arguments', usage],
  ['no-such-command', /(?:^|: )(?<what>[^\s:]+): (?:command )?not found$/m],
  ['refused', /Connection refused|Connexion refusée/i],
  ['broken-pipe', /Broken pipe|Connection reset by peer/],
  ['closed-stream', /Bad file descriptor/],
  ['not-connected', /Transport endpoint is not connected/],
  ['not-this-machine', /Cannot assign requested address|EADDRNOTAVAIL/],
  ['accept-before-listen', /\baccept\b[\s\S]{0,400}Invalid argument/],
  ['port-forbidden', /bind[^\n]*Permission denied/],
  ['would-block', /(?:recv\w*|read|accept|connect)[^\n]*Resource temporarily unavailable/],
];
