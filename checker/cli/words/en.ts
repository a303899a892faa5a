/** Every word of the command line itself, in English. The keys and arguments are the types of `say`. */
export const en = {
  'unknown-option': '{option}: there is no such option{hint}; `npm run {command} -- --help` lists them',
  'did-you-mean': ' (did you mean {guess}?)',
  'option-needs-value': '{option}: a value is missing behind this option',
  'unknown-question': '{word}: there is no such question; write q1, q2, q3 or q4',
  'unknown-command': '{word}: there is no such command; write check, try or doctor',
  'bad-number': '{option} {value}: write a whole number from {least} to {most}',
  'bad-choice': '{option} {value}: write one of {choices}',
  'no-dialogue-named': '--only {name}: no dialogue of {questions} is named so; there are {names}',
  'no-dialogue-at-level': '--level {level}: {questions} has no dialogue at this level',
  'which-question': 'which question is it? name it, as in `npm run check -- q3 --dir {dir}`',
  'one-question': '{option} goes with one question: name it, as in `npm run check -- q3 {option} …`',
  'question-by-question': '{words}: one question at a time, as in `npm run try q3`',
  'command-not-needed':
    '--client: question 1 asks for a server alone; its dialogues play the client themselves',
  'command-missing': '{question} needs {option} COMMAND',
  'command-not-found': '--{role} {command}: there is no program {word}; check its name or its path',
  'command-not-executable':
    '--{role} {command}: {word} may not be run as a program; `chmod +x {word}` allows it',
  'too-many-sources': '--dir, --solution, and --server with --client each say what is checked: keep one',
  'no-such-dialogue-file': '{file}: there is no such dialogue file; check the path',
  'dialogue-not-text': '{file}: this is not text in UTF-8; save it again in that encoding',
  'output-unwritable': '--output {file}: this cannot be written ({why}); choose another place',
  unwritable: '{option} {file}: this cannot be written ({why}); choose another place',
  'no-capture':
    '--pcap: on this machine dialogues have no network of their own, so there is nothing to capture',
  'output-unclaimed': '--output {file}: every report has a file of its own already; leave this option out',
  'two-reports':
    '--report {names}: one report at a time can be printed; give another one a file, as in `--report {last}=FILE`',
  'same-output': '{file}: two reports would go to this file; name another one',
  'missing-tool': '{tool} is not on this machine, and {program} needs it: {mend}',
  'port-held': 'port {port} is taken by {holder}; end it, or let the programs take another port with --port',
  'port-holder': '{command} (process {pid})',
  'port-holder-unknown': 'a program of another user',
  'no-folder': '{dir}: there is no such folder; name another one with --dir',
  'not-a-folder': '{dir}: this is a file; name the folder it is in with --dir',
  unreadable: '{path}: this cannot be read; look at its permissions with `ls -l`',
  'empty-folder': '{dir}: the folder is empty; put your programs there, or name another one with --dir',
  'nothing-fits':
    '{dir}: no program is named like {wanted}, only {there}; rename it, or use --server and --client',
  ambiguous:
    '{dir}: {files} could each be {role, select, server {the server} other {the client}}; keep one, or name it with --{role}',
  fault: 'the checker itself broke, which says nothing about your programs: {what}',
  'fault-cause': 'With ALTERNANCE_DEBUG=1 in front of the command, it says where.',
  interrupted: 'interrupted: what was checked so far stands above',
  preparing: '… preparing the programs',
  playing: '… {number}/{count} · {question} · {title} · {submission}',
} as const;
