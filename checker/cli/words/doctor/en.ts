/** What `doctor` says, in English. */
export const en = {
  'name.node': 'Node',
  'name.kernel': 'kernel',
  'name.koffi': 'koffi',
  'name.network': 'networks',
  'name.rooms': 'isolation',
  'name.sandbox': 'sandboxes',
  'name.limits': 'limits',
  'name.port': 'port {port}',
  'name.locale': 'language',
  'name.terminal': 'terminal',

  'node.old': '{version}; {least} or newer is needed',
  'node.cost': 'Nothing can be checked.',
  'node.mend': 'install a newer Node from https://nodejs.org, or with nvm: nvm install --lts',

  'tool.found': '{version}, {file}',
  'tool.absent': 'not found',
  'tool.silent': '{file} exists, but does not start: {why}',
  'tool.builds-nothing': '{version}, {file}, but it cannot build a program: {why}',
  'partner.cost': 'Programs in {language} cannot be checked, and it plays the partner of those in {others}.',
  'tool.cost': 'Programs in {language} cannot be checked; all others can.',
  and: 'and',
  'mend.apt': 'sudo apt install {packages}',
  'mend.package': 'install {packages} with your system’s package manager',

  'kernel.fine': 'tells what each thread waits for: a verdict is a proof',
  'kernel.absent': 'there is no /proc here',
  'kernel.architecture': 'the calls of the architecture {architecture} are not known here',
  'kernel.refuses': '/proc does not tell what a thread waits for',
  'kernel.cost': `A verdict rests on patience, some seconds a step, instead of a proof in milliseconds;
    and reports cannot say who waits for whom.`,
  'kernel.mend.linux': 'use Linux on x86-64 or arm64, in a virtual machine or with WSL 2',
  'kernel.mend.yama': 'sudo sysctl kernel.yama.ptrace_scope=1',
  'kernel.mend.other':
    'see whether a container or a security module keeps processes from reading /proc/PID/syscall',

  'koffi.fine': 'loads the C library',
  'koffi.absent': 'does not load the C library',
  'koffi.cost': 'No dialogue can have a network of its own (see networks).',
  'koffi.mend': 'run npm ci on this machine, with this Node',

  'network.root': 'each dialogue has one of its own (as root)',
  'network.user': 'each dialogue has one of its own (in a user namespace)',
  'network.absent': 'one for all: this machine does not allow others',
  'network.no-unshare': 'one for all: the command unshare is not installed',
  'network.cost': `Dialogues are played one at a time on port {port} of the machine, which must be free;
    what crosses the wire is not recorded.`,
  'network.mend.apparmor':
    'sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0 (Ubuntu; to keep it, write that setting into /etc/sysctl.d/60-alternance.conf)',
  'network.mend.clone': 'sudo sysctl kernel.unprivileged_userns_clone=1',
  'network.mend.max': 'sudo sysctl user.max_user_namespaces=15000',
  'network.mend.container': 'in a container, start it with --cap-add SYS_ADMIN',
  'network.mend.koffi': 'fix koffi first',

  'rooms.fine': 'each dialogue has processes and files of its own',
  'rooms.absent': 'dialogues share the processes and files of this machine',
  'rooms.copied': 'each dialogue has processes of its own, and a copy of the folder of its programs',
  'rooms.copied.cost': 'What a program writes into HOME, /tmp or /var/tmp is there in the next dialogue.',
  'rooms.mend.layers': 'use Linux 5.11 or newer, and no container in a container',
  'rooms.cost': `A program can reach processes that are not its own, and what it writes is there in the next
    dialogue.`,

  'sandbox.fine': 'bubblewrap makes them, for programs that nobody trusts (--sandbox)',
  'sandbox.absent': 'bubblewrap is not installed',
  'sandbox.refused': 'bubblewrap makes none: {why}',
  'sandbox.cost': 'The option --sandbox cannot be used: programs that are checked run as you.',

  'limits.fine': 'leave room for {most, plural, one {# dialogue} other {# dialogues side by side}}',
  'limits.few':
    'leave room for {most, plural, one {# dialogue at a time} other {# dialogues side by side}}, and the processors for {wanted}',
  'limits.cost': 'A check takes longer.',
  'limits.mend': 'ulimit -n 1024, and ulimit -u 1024 where processes are few',

  'port.free': 'free',
  'port.held': 'in use by {command} (process {pid})',
  'port.held-unknown': 'in use by a program of another user',
  'port.cost.own':
    'Checking works all the same. A server that you start by hand cannot have the port: “Address already in use”.',
  'port.cost.shared':
    'Programs that do not take a port as an argument cannot be checked: they need this one, and have no network of their own.',
  'port.mend': 'kill {pid}',
  'port.mend-unknown': 'end that program, or use another port',

  'locale.fine': '{value}: reports are in English',
  'locale.none': 'none is set: reports are in English',
  'locale.bytes': '{value}, which is not UTF-8: reports are in English',
  'locale.cost': 'Signs such as ✓ and ⏎, and accents, may show as question marks.',
  'locale.mend': 'export LANG=C.UTF-8, or add --ascii to the command',

  'terminal.fine': '{columns} × {rows}, {term}, {colours}',
  'terminal.colours': 'colours',
  'terminal.no-colours': 'no colours',
  'terminal.none': 'none: the output goes elsewhere',
  'terminal.narrow.cost': 'Reports are laid out for 40 columns and more.',
  'terminal.narrow.mend': 'make the window wider',

  mend: 'Fix: {fix}',
  'sum.fine': 'Everything that checking needs is here.',
  'sum.less': 'Everything that checking needs is here; what is marked {sign} is limited.',
  'sum.blocked': `{count, plural, one {# thing keeps} other {# things keep}} programs from being checked: {names}.`,
} as const;
