import type { Failures } from '../row/failures.ts';

/** How Node says why a program broke. */
export const nodeFailures: Failures = [
  ['missing-file', /Cannot find module '(?<what>\.{0,2}\/[^']+)'/],
  ['missing-module', /Cannot find (?:module|package) '(?<what>[^']+)'/],
  ['end-of-keyboard', /ERR_USE_AFTER_CLOSE/],
  ['refused', /ECONNREFUSED/],
  ['broken-pipe', /\bEPIPE\b|ECONNRESET/],
  ['closed-stream', /ERR_STREAM_(?:DESTROYED|WRITE_AFTER_END)|ERR_SOCKET_CLOSED|write after end/],
  ['bytes-for-text', /ERR_INVALID_ARG_TYPE[\s\S]*instance of Buffer/],
  ['bytes-for-text', /The "chunk" argument must be of type string or an instance of Buffer/],
  ['nothing-there', /Cannot read propert(?:y|ies) .*(?:undefined|null)/],
  ['unknown-name', /ReferenceError: (?<what>[\w$]+) is not defined/],
  ['unknown-name', /TypeError: (?<what>[\w$.]+) is not a (?:function|constructor)/],
  ['port-forbidden', /listen EACCES/],
  ['no-such-command', /spawn (?<what>\S+) ENOENT/],
  ['no-such-file', /ENOENT: no such file or directory, \w+ '(?<what>[^']+)'/],
];
