import t from 'tap';
import { run } from './checker.ts';
import { linesOver, program } from './lab.ts';
import { openTerminal } from './terminal.ts';
import { absent } from './tools.ts';

t.test(
  'in a terminal, four pairs from one keyboard, then one pair',
  { skip: absent('tmux', 'python3') },
  async (t) => {
    await using terminal = await openTerminal({ columns: 110, rows: 30 });
    await terminal.type(`${program} demo --terminal; echo "code=$?"`);
    await terminal.press('Enter');
    await terminal.until('four pairs', (screen) => (screen.match(/not started/g) ?? []).length === 8);
    await terminal.press('C-p');
    await terminal.until('the deadlock', (screen) =>
      /^2 {2}✗ Deadlock +client: network · server: network$/m.test(screen),
    );
    await terminal.type('bonjour');
    await terminal.press('Enter');
    await terminal.until('what works', (screen) => /^1 {2}✓ It works/m.test(screen));
    await terminal.press('Tab');
    await terminal.type('salut');
    await terminal.press('Enter');
    await terminal.until(
      'all four',
      (screen) => /^3 {2}≈ Lines crossed/m.test(screen) && /^4 {2}≈ Roles swapped/m.test(screen),
    );
    await terminal.press('F2');
    const locked = await terminal.until(
      'the stage',
      (screen) => (screen.match(/▶ +\d+ +line = network\.readline\(\)/g) ?? []).length === 2,
    );
    t.match(locked, /│ client ──▶ server +│/);
    t.match(locked, /recvfrom\(3\); 0 arrived/);
    t.match(locked, /line waits at the keyboard/);
    await terminal.press('F1');
    await terminal.until('the other pair', (screen) => screen.includes('← salut⏎'));
    await terminal.press('C-f');
    const frozen = await terminal.until('a frozen server', (screen) =>
      screen.includes('its user is having a coffee'),
    );
    t.match(frozen, /▶ +\d+ +line = /);
    await terminal.press('Tab');
    await terminal.type('viens');
    await terminal.press('Enter');
    await terminal.until('its bytes', (screen) => screen.includes('6 bytes wait for the server'));
    await terminal.press('Tab', 'C-f');
    await terminal.until('the line', (screen) => /│ {3}viens$/m.test(screen));
    await terminal.press('C-z', 'C-z');
    await terminal.until('the line undone', (screen) => !screen.includes('viens'));
    await terminal.resize(60, 24);
    const narrow = await terminal.until('one below the other', (screen) => screen.includes('─'.repeat(60)));
    t.same(linesOver(60, narrow), []);
    await terminal.press('Escape');
    await terminal.until('the four again', (screen) => screen.includes('Who starts with what?'));
    await terminal.press('NPage');
    await terminal.until('the tour', (screen) => /^Step 1 of \d+\. /m.test(screen));
    await terminal.press('C-c');
    await terminal.until('the end', (screen) => /^code=0$/m.test(screen));
  },
);

t.test('without a terminal, or with a page too, --terminal is refused in one line', async (t) => {
  const piped = await run([program, 'demo', '--terminal']);
  t.equal(piped.code, 2);
  t.match(piped.stderr, /^alternance: --terminal: .*no terminal; leave it out for the page\n$/);
  const both = await run([program, 'demo', '--terminal', '--open', '--locale', 'fr']);
  t.equal(both.code, 2);
  t.match(both.stderr, /^alternance: --open ouvre la page/);
});
