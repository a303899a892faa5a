/** What `try` says, in English. */
export const en = {
  'role.server': 'server',
  'role.client': 'client',
  checker: 'played by the checker',

  'state.off': 'has not started yet',
  'state.starts': 'starts',
  'state.unknown': 'is alive; this machine does not tell what it waits for',
  'state.knocks': 'looks for a server',
  'state.connected': 'is connected: what you type here is sent',
  'state.listens': 'waits for a connection',
  'state.half': 'is connected; one side has closed its direction',
  'state.left': 'has hung up',
  'state.obstacle': 'could not be started',
  pending: '{count, plural, one {# line waits at this keyboard} other {# lines wait at this keyboard}}',
  'pending-end': 'Ctrl-D waits to be read',
  'keyboard-closed': 'this keyboard is closed',

  'note.listening': 'listens on port {port}',
  'note.connected': 'connected',
  'note.refused': 'is refused a connection: no program listens on that port',
  'note.flooded': 'printed a million characters, and was ended',
  'note.keyboard': 'got Ctrl-D: the end of its keyboard',
  'note.connection': 'closed the connection',

  deadlock:
    'A deadlock: each program waits for the other. Whatever you type now, neither can go on. Ctrl-R starts both again.',
  mute: 'Both programs took what you typed, and nothing came of it: each seems to wait for the other. Ctrl-R starts both again.',
  'missing-tool': 'this machine does not have {tool}: {fix}',

  'port-held':
    'port {port} is in use by {command} (process {pid}); end that program, or choose another port with --port',
  'port-held-unknown': 'port {port} is in use by a program of another user; choose another port with --port',

  'hint.switch': 'Tab switch',
  'hint.send': 'Enter send',
  'hint.close': 'Ctrl-D close keyboard',
  'hint.restart': 'Ctrl-R restart',
  'hint.quit': 'Ctrl-C quit',

  'plain.how':
    'Write “server: text” or “client: text” to type a line; ^D instead of the text closes that keyboard, ^R alone starts both again.',
  'plain.typed': '{role} types: {text}',
  'plain.sent': '{role} sends: {text}',
  'plain.showed': '{role} shows: {text}',
  'plain.error': '{role} shows (errors): {text}',
  'plain.note': '{role} {text}',
  'plain.name': '{role}: {text}',
  'plain.state': '{role} {state}',
  'plain.again': 'Both start again.',
} as const;
