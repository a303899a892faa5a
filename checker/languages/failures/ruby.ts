import type { Failures } from '../row/failures.ts';

/** How Ruby says why a program broke. */
export const rubyFailures: Failures = [
  ['missing-file', /cannot load such file -- (?<what>\/\S+) \(LoadError\)/],
  ['missing-module', /cannot load such file -- (?<what>\S+) \(LoadError\)/],
  ['arguments-as-files', /gets': [^\n]*rb_sysopen - (?<what>\S+) \(Errno::ENOENT\)/],
  ['end-of-keyboard', /end of file reached \(EOFError\)/],
  ['refused', /Errno::ECONNREFUSED/],
  ['broken-pipe', /Errno::(?:EPIPE|ECONNRESET)/],
  ['closed-stream', /closed stream \(IOError\)|Errno::EBADF/],
  ['not-connected', /Errno::ENOTCONN/],
  ['would-block', /WaitReadable|Errno::EAGAIN/],
  ['not-utf8', /invalid byte sequence in UTF-8|incompatible (?:character )?encodings/],
  ['not-a-number', /invalid value for Integer\(\): "(?<what>[^"]*)"/],
  ['nothing-there', /for nil(?::NilClass)?/],
  ['unknown-name', /undefined (?:local variable or )?method [`'](?<what>\w+[?!]?)'/],
  ['unknown-name', /uninitialized constant (?<what>[\w:]+)/],
  ['port-forbidden', /Errno::EACCES.*bind|bind\(2\).*Errno::EACCES/],
  ['no-such-file', /rb_sysopen - (?<what>\S+) \(Errno::ENOENT\)/],
];
