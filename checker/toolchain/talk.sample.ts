import { launch } from '../room/launch.ts';
import type { Prepared } from './prepare.ts';

/**
 * For tests: each program prints a line and a prompt, reads a line, and prints it after a prefix and before a word without a
 * newline.
 */
export const talkers: Readonly<Record<string, string>> = {
  'talker.py': 'print("hé")\nprint("? ", end="")\nprint("got", input(), "fin", end="")\ninput()\n',
  'talker.js': `process.stdout.write('hé\\n? '); process.stdin.once('data', (d) => process.stdout.write('got ' + d + 'fin'));`,
  'talker.ts': `process.stdout.write('hé\\n? ' as string); process.stdin.once('data', (d: Buffer) => process.stdout.write('got ' + d + 'fin'));`,
  'talker.c': `#include <stdio.h>
int main(void) { char l[99]; printf("hé\\n"); printf("? "); fgets(l, 99, stdin); printf("got %sfin", l); fgets(l, 99, stdin); }`,
  'Talker.java': `public class Talker { public static void main(String[] args) {
    var in = new java.util.Scanner(System.in); System.out.println("hé"); System.out.print("? ");
    System.out.print("got " + in.nextLine() + " fin"); in.nextLine(); } }`,
  'talker.pl':
    'use strict; print "hé\\n"; print "? "; my $l = <STDIN>; print "got $l"; print "fin"; <STDIN>;',
  'talker.rb': 'puts "hé"\nprint "? "\nl = gets\nprint "got #{l}fin" if __FILE__ == $0\ngets\n',
};

/** For tests: talks to a program through pipes until it prints the last word or ends. */
export async function talk({
  file,
  args,
  folder,
  environment,
}: Prepared & { kind: 'ready' }): Promise<string> {
  const { pid, stdin, stdout, end } = launch([file, ...args], { folder, environment, group: 'own' });
  let shown = '';
  let typed = false;
  for await (const piece of stdout.setEncoding('utf8')) {
    shown += piece;
    if (shown.includes('?') && !typed) typed = stdin.write('é bonjour\n') || true;
    if (shown.includes('fin')) break;
  }
  if (pid !== undefined) endGroup(pid);
  await end;
  return shown.replace(/\s+/g, ' ');
}

/** Ends a program with all that it started; it may have ended already. */
function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
