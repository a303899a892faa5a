/** The words of what plays through a queue, in English. */
export const en = {
  'which-queue': 'name the queue, as in `npm run worker -- --queue redis://localhost:6379`',
  'queue-file': '--queue {file}: neither redis://… nor a file that can be read',
  'ca-file': '--queue-ca {file}: there is no such file, or it cannot be read',
  'bad-address': '--queue {value}: write redis://HOST:PORT, or rediss://HOST:PORT for TLS',
  'no-answer': '{at}: no Redis answers there ({what}); start one, as with `sudo apt install redis-server`',
  password:
    '{at}: Redis asks for another user or password; write them into a file, as redis://:PASSWORD@HOST:PORT, and name it with --queue',
  certificate:
    '{at}: its certificate cannot be trusted ({what}); --queue-ca names that of the authority that signed it',
  'no-redis': '{at}: what answers there is no Redis ({what})',
  'not-ours':
    '{at}: there are keys `alternance:*` that nothing of ours has written; choose another database, as in {at}/1',
  'other-format':
    '{at}: its keys are of another version of Alternance; use the same version everywhere, or another database',
  'drops-keys':
    '{at}: it drops keys when its memory is full (maxmemory-policy {policy}); set it to noeviction, so that no work is lost',
  'no-room':
    '{at}: there is no memory left for a hand-in of {megabytes} MB; give Redis more (maxmemory), or share a folder with --store',
  'no-store': '--store {dir}: cannot be used ({what})',
  'needs-store': 'a hand-in is in the folder that all machines share; name it with --store',
  'other-versions': `{what, select,
    checker {the grading wants workers with another version of the checker ({wanted}; this one is {own}): install the same, and run npm ci}
    lab {the grading wants workers with another lab ({wanted}; this one is {own}): copy the same, or name it with --lab}
    other {the grading {wanted, select, yes {wants sandboxes: start this worker without --no-sandbox} other {plays without sandboxes: only a worker with --no-sandbox can}}}}`,
  unfit: 'this machine cannot play: {what} What it had taken is given back.',
  'password-seen':
    'note: the password in --queue can be seen by every user of this machine; a file, or ALTERNANCE_QUEUE_PASSWORD, hides it',
  'worker-ready':
    'worker {name}: plays what comes from {at}, {count, plural, one {# hand-in} other {# hand-ins}} side by side; Ctrl-C ends it when these are over',
  'worker-line': '… {playing} in play · {played} played{failed, plural, =0 {} other { · # failed here}}',
  'worker-leaving': 'ends when what is in play is over ({playing} now); Ctrl-C again ends at once',
  'worker-told': '{played, plural, one {# hand-in} other {# hand-ins}} played',
  'failed-here': 'a hand-in could not be played here, and goes to another worker: {why}',
  'queue-line':
    '{workers, plural, =0 {no worker: start one with npm run worker} one {# worker} other {# workers}}{troubles, select, no {} other { · {troubles}}}',
  'queue-waits':
    'waiting for workers: `npm run worker -- --queue URL` starts one, on as many machines as you like',
  'queue-told': 'Played by {count, plural, one {# worker} other {# workers}}: {workers}.',
  'queue-worker': '{name} {played}',
  'queue-troubled': 'Tried again: {troubles}.',
  'trouble.worker-lost': '{count, plural, one {# time a worker was lost} other {# times a worker was lost}}',
  'trouble.machine': '{count, plural, one {# time a machine failed} other {# times a machine failed}}',
  'trouble.bad-reports':
    '{count, plural, one {# delivery was no report} other {# deliveries were no reports}}',
  'trouble.lost-keys': '{count, plural, one {# order was lost in Redis} other {# orders were lost in Redis}}',
  'trouble.full': '{count, plural, one {# time Redis was full} other {# times Redis was full}}',
  'trouble.cut': '{count, plural, one {# time Redis was away} other {# times Redis was away}}',
} as const;
