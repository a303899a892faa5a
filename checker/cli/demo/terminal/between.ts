import type { Moment, Side } from '../../../demo/moment.ts';
import { visible } from '../../../explain/text/invisible.ts';
import { otherRole, type Role } from '../../../model/actor.ts';
import { shorten } from '../../../report/text/shorten.ts';
import { wrap } from '../../../report/text/wrap.ts';
import { fateLine } from './fate-line.ts';
import type { TerminalOptions } from './terminal-view.ts';

/** The room between two panes. */
export interface BetweenOptions extends TerminalOptions {
  readonly width: number;
  readonly height: number;
}

/** What stands between two programs: what becomes of them, who waits for whom, the queues, the proof, the wire. */
export function betweenRows(moment: Moment, options: BetweenOptions): readonly string[] {
  const { width, height, t, paint } = options;
  const { fate, sides } = moment;
  const told = wrap(fate ? t(`fate.said.${fate}`) : t('fate.open-said'), width);
  const waits = (['client', 'server'] as const).flatMap((role) => waitRow(role, sides[role], options));
  const parts = [
    [fateLine(moment, options), ...told],
    [...waits, ...queueRows(moment, options)],
    forkRows(moment, options),
    proofRows(moment, options),
    [paint.bold(shorten(t('wire.title'), width)), ...wireRows(moment, options)],
  ].filter((rows) => rows.length > 0);
  const spaced = parts.flatMap((rows, at) => (at === 0 ? rows : ['', ...rows]));
  // What crossed the wire is the longest, and of it the newest counts.
  const isTight = spaced.length > height;
  const rows = isTight ? parts.flat() : spaced;
  const wire = (parts.at(-1)?.length ?? 1) - 1;
  const surplus = Math.min(Math.max(0, rows.length - height), wire);
  const kept = [...rows.slice(0, rows.length - wire), ...rows.slice(rows.length - wire + surplus)];
  return kept.slice(0, height);
}

/** An arrow from a program to what it waits for. */
function waitRow(
  role: Role,
  { waitsFor, phase }: Side,
  { t, paint, ascii, width }: BetweenOptions,
): readonly string[] {
  if (phase !== 'waits') return [];
  const arrow = ascii ? '-->' : '──▶';
  const other = otherRole(role);
  const awaited = [
    ...(waitsFor.includes(other) ? [t(`role.${other}`)] : []),
    ...(waitsFor.includes('keyboard') ? [t('drawing.keyboard')] : []),
  ];
  return awaited.map((name) => paint.cyan(shorten(`${t(`role.${role}`)} ${arrow} ${name}`, width)));
}

/** The bytes that have arrived and were not read. */
function queueRows({ sides }: Moment, { t, say, paint, width }: BetweenOptions): readonly string[] {
  return (['client', 'server'] as const).flatMap((role) => {
    const bytes = sides[role].unread;
    return bytes > 0 ? [paint.yellow(shorten(say('queue', { bytes, role: t(`role.${role}`) }), width))] : [];
  });
}

/** Of a side that has forked: its socket, and how many processes hold it. */
function forkRows({ sides }: Moment, { t, width, ascii }: BetweenOptions): readonly string[] {
  return (['client', 'server'] as const).flatMap((role) => {
    const held = sides[role].processes.flatMap(({ connection }) => connection ?? []);
    const [inode] = held;
    if (inode === undefined || held.length < 2) return [];
    const holders = held.filter((one) => one === inode).length;
    const words = [t(`role.${role}`), t('fork.socket', { inode }), t('fork.holders', { holders })];
    return wrap(words.join(ascii ? ' - ' : ' · '), width);
  });
}

/** The call in which each program of a deadlock is blocked, and what is in its queues. */
function proofRows({ proof }: Moment, { t, say, width }: BetweenOptions): readonly string[] {
  if (!proof) return [];
  return (['client', 'server'] as const).flatMap((role) => {
    const { pid, call, descriptor, receiving, sending } = proof.sides[role];
    const at = `${call}(${descriptor ?? ''})`;
    return wrap(
      say('proof', { role: t(`role.${role}`), pid: String(pid), call: at, receiving, sending }),
      width,
    );
  });
}

/** The lines that crossed the wire, the newest last. */
function wireRows({ segments }: Moment, { t, width, ascii, paint }: BetweenOptions): readonly string[] {
  const rows = segments.map(({ from, text, flags }) => {
    const [left, right] = from === 'client' ? ['', ascii ? ' ->' : ' →'] : [ascii ? '<- ' : '← ', ''];
    const said = text === '' ? flags : visible(text, { ascii });
    return shorten(`${left}${said}${right}`, width);
  });
  return rows.length > 0 ? rows : [paint.dim(shorten(t('wire.none'), width))];
}
