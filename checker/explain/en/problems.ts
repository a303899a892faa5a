/** Why a job cannot be found, or cannot be played on this machine. */
export const problems = {
  'problem.unknown-question':
    '{word}: there is no such question; write {count, plural, one {} other {{others} or }}{last}',
  'problem.no-dialogue-named': '--only {name}: {questions} has no dialogue {name}; it has {names}',
  'problem.no-dialogues': '{question} has no dialogues: there are none in {dir}',
  'problem.no-dialogue-at-level': '--level {level}: {questions} has no dialogue at this level',
  'problem.which-question': 'which question is it? name it, as in `npm run check -- {example} --dir {dir}`',
  'problem.command-not-needed':
    '--{role}: question {number} asks for {role, select, client {a server alone; its dialogues play the client} other {a client alone; its dialogues play the server}} themselves',
  'problem.no-solutions':
    '--solution: this copy of the lab is for students and has no solutions; remove this option to check your own programs',
  'problem.nothing-to-explore': '--explore: {question} has no rule to make dialogues by; remove this option',
  'problem.command-missing': '{question} needs {option} COMMAND',
  'problem.command-not-found': '--{role} {command}: there is no program {word}; check its name or its path',
  'problem.command-not-executable': '--{role} {command}: {word} is not executable; run `chmod +x {word}`',
  'problem.command-line-ends':
    '--{role} {command}: {word} has the line ends of Windows (CR LF), which the system takes for a part of its words; save it with those of Unix (LF), as `dos2unix {word}` does',
  'problem.command-no-interpreter':
    '--{role} {command}: the first line of {word} names {interpreter}, which this machine does not have; install it, or correct that line',
  'problem.no-such-dialogue-file': '{file}: there is no such dialogue file; check the path',
  'problem.no-dialogue-file': '{file}: not a dialogue file (a regular file of at most 1 MB)',
  'problem.dialogue-not-text': '{file}: not text in UTF-8; save it in that encoding',
  'problem.missing-tool': '{program} needs {tool}, which this machine does not have: {fix}',
  'problem.broken-tool':
    '{program} needs {tool}, which does not work on this machine{hasSaid, select, yes {: {said}} other {: it did nothing}}; {remedy}',
  'problem.no-build-folder':
    'compiled programs need a folder, and none of these can be written to: {folders}; name one with XDG_CACHE_HOME',
  'problem.build-folder-noexec':
    '{folder}: programs cannot be run there (a file system with the option noexec); name another folder with XDG_CACHE_HOME',
  'problem.few-descriptors':
    'the checker may open {limit} files here, and a dialogue takes {least}; allow more, as with `ulimit -n 1024`',
  'problem.few-processes':
    '{free} more processes may be started here, and a dialogue takes at least {least}; end other programs, or allow more, as with `ulimit -u 1024`',
  'problem.no-terminal':
    '--terminal: no pseudo-terminal can be opened on this machine ({device}, through koffi on Linux); check without --terminal, or run `npm run doctor`',
  'problem.no-sandbox':
    'a sandbox cannot be made on this machine: {why, select, missing {{said} is not installed; install it, as with `sudo apt install bubblewrap util-linux`} namespaces {it takes network and process namespaces, and the system allows none; `npm run doctor` says why} unreadable {{said} can be read by root only, and in a sandbox programs are another user; install it for everyone, as in /usr/local} other {bwrap says: {said}}}',
  'problem.long-line':
    '--terminal: a line typed at a terminal has at most {most} bytes, and this dialogue types one of {bytes}; play it without --terminal',
  'problem.workers-lost':
    '{tries} workers of the queue played it, and each ended before it was over; play it alone, as with `npm run check`, and see what it does to the machine',
  'problem.exhausted': '{what}: this machine sets a limit there; {remedy}',
  'remedy.memory': 'free some memory, or raise the limit (ulimit -v), then check again',
  'remedy.disk': 'make room on the disk, or name another folder with XDG_CACHE_HOME',
  'remedy.limit': 'raise the limit (`ulimit -a` lists them: -n open files, -u processes, -f size of a file)',
  'remedy.file': 'install what it needs: {fix}',
  'problem.port-held':
    'port {port} is in use by {holder}; end that program, or choose another port with --port',
  'problem.port-holder': '{command} (process {pid})',
  'problem.port-holder-unknown': 'a program of another user',
  'problem.checker-fault': 'the checker itself broke, which says nothing about your programs: {what}',
  'problem.no-folder': '{dir}: there is no such folder; name another one with --dir',
  'problem.not-a-folder': '{dir}: this is a file; name the folder it is in with --dir',
  'problem.unreadable': '{path}: cannot be read; look at its permissions with `ls -l`',
  'problem.no-source': '{path}: not a source file (a regular file of at most 1 MB)',
  'problem.empty-folder':
    '{dir}: the folder is empty; put your programs there, or name another one with --dir',
  'problem.nothing-fits':
    '{dir}: no program is named like {wanted}; there is only {there}: rename it, or use --server and --client',
  'problem.ambiguous':
    '{dir}: {files} could each be {role, select, server {the server} other {the client}}; keep one, or name it with --{role}',
} as const;
