import type { Failures } from '../row/failures.ts';

/** How Python says why a program broke, in the last line of its traceback. */
export const pythonFailures: Failures = [
  ['shadowed-module', /partially initialized module '(?<what>\w+)' /],
  [
    'shadowed-module',
    /module '(?<what>socket)' has no attribute '(?:socket|AF_INET|SOCK_STREAM|create_\w+)'/,
  ],
  [
    'shadowed-module',
    /module '(?<what>threading|select|signal)' has no attribute '(?:Thread|select|signal)'/,
  ],
  ['missing-module', /ModuleNotFoundError: No module named '(?<what>[^']+)'/],
  ['wants-arguments', /the following arguments are required/],
  ['end-of-keyboard', /^EOFError/m],
  ['cannot-encode', /UnicodeDecodeError: '(?:ascii|charmap)'/],
  ['not-utf8', /UnicodeDecodeError/],
  ['cannot-encode', /UnicodeEncodeError/],
  ['broken-pipe', /BrokenPipeError|Connection(?:Reset|Aborted)Error/],
  ['refused', /ConnectionRefusedError/],
  ['would-block', /BlockingIOError/],
  [
    'bytes-for-text',
    /a bytes-like object is required, not 'str'|can only concatenate str \(not "bytes"\)|can't concat str to bytes|'str' object has no attribute 'decode'|'bytes' object has no attribute 'encode'|must be str, not bytes|must be bytes or a tuple of bytes/,
  ],
  ['closed-stream', /I\/O operation on closed file|Errno 9\]/],
  ['not-connected', /Errno 107\]/],
  ['not-an-address', /(?:connect|bind)\(\) takes exactly one argument|AF_INET address must be tuple/],
  ['nothing-there', /'NoneType' object/],
  ['not-a-number', /invalid literal for int\(\) with base 10: b?'(?<what>[^']*)'/],
  ['unknown-name', /NameError: name '(?<what>\w+)' is not defined/],
  ['unknown-name', /AttributeError: .*has no attribute '(?<what>\w+)'/],
  ['port-forbidden', /PermissionError: \[Errno 13\]/],
  ['no-such-file', /FileNotFoundError: \[Errno 2\] [^:]*: '(?<what>[^']+)'/],
];
