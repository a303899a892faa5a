import type { Role } from '../../../model/actor.ts';
import { otherRole } from '../../../model/actor.ts';
import type { ShownCell } from '../../show.ts';
import type { LivePage } from '../state/page.ts';

interface WhoWaitsProps {
  readonly page: LivePage;
  readonly shown: ShownCell;
}

/** Who waits for whom: two programs and two keyboards, with an arrow from what waits to what it waits for. */
export function WhoWaits({ page: { t }, shown: { moment } }: WhoWaitsProps) {
  const deadlock = moment.fate === 'deadlock' && moment.proof !== undefined;
  return (
    <figure class={`waits ${deadlock ? 'closed' : ''}`} data-circle={deadlock ? 'closed' : 'open'}>
      <figcaption>{deadlock ? t('waits.closed') : t('waits.title')}</figcaption>
      <svg viewBox="0 0 284 206" role="img" aria-label={described()}>
        {roles.map((role) => (
          <Node key={role} actor={role} words={t(`role.${role}`)} phase={moment.sides[role].phase} />
        ))}
        {roles.flatMap((role) => arrowsOf(role))}
      </svg>
    </figure>
  );

  function waitsFor(role: Role) {
    const { phase, waitsFor } = moment.sides[role];
    if (phase !== 'waits') return { other: false, keyboard: false };
    const other = waitsFor.includes(otherRole(role)) || waitsFor.includes('connection');
    return { other, keyboard: waitsFor.includes('keyboard') };
  }
  function arrowsOf(role: Role) {
    const { other, keyboard } = waitsFor(role);
    const { toOther, toOtherTip, toKeyboard, toKeyboardTip } = drawing[role];
    return [
      other && <Arrow key={`${role} other`} line={toOther} tip={toOtherTip} actor={role} />,
      keyboard && <Arrow key={`${role} keyboard`} line={toKeyboard} tip={toKeyboardTip} actor={role} />,
    ];
  }
  function described() {
    return roles
      .map((role) => {
        const { other, keyboard } = waitsFor(role);
        const waits = other ? (keyboard ? 'both' : 'other') : keyboard ? 'keyboard' : 'none';
        return t(`waits.${role}.${waits}`);
      })
      .join(' ');
  }
}

const roles: readonly Role[] = ['client', 'server'];

/** Where everything stands. The arrows to the other side bend up and down, so that two of them make a ring. */
const drawing = {
  client: {
    x: 52,
    toOther: 'M52 66C52 8 232 8 232 58',
    toOtherTip: 'M232 66l-9 -17h18z',
    toKeyboard: 'M36 114V154',
    toKeyboardTip: 'M36 164l-9 -17h18z',
  },
  server: {
    x: 232,
    toOther: 'M232 114C232 172 52 172 52 122',
    toOtherTip: 'M52 114l-9 17h18z',
    toKeyboard: 'M248 114V154',
    toKeyboardTip: 'M248 164l-9 -17h18z',
  },
} as const;

interface NodeProps {
  readonly actor: Role;
  readonly words: string;
  readonly phase: string;
}

function Node({ actor: role, words, phase }: NodeProps) {
  const { x } = drawing[role];
  const keyboard = role === 'client' ? 36 : 248;
  return (
    <g class={`node ${role} ${phase}`}>
      <rect x={x - 50} y="66" width="100" height="48" rx="8" />
      {phase === 'frozen' ? <path class="pause" d={`M${x - 7} 122v20m14-20v20`} /> : undefined}
      <text x={x} y="97" text-anchor="middle">
        {words}
      </text>
      <g class="keyboard" transform={`translate(${keyboard - 24} 166)`}>
        <rect width="48" height="32" rx="5" />
        <path d="M9 11h.01M19 11h.01M29 11h.01M39 11h.01M12 21h24" />
      </g>
    </g>
  );
}

interface ArrowProps {
  readonly line: string;
  readonly tip: string;
  readonly actor: Role;
}

function Arrow({ line, tip, actor }: ArrowProps) {
  return (
    <g class={`arrow ${actor}`} data-waits={actor}>
      <path class="line" d={line} pathLength="1" />
      <path class="tip" d={tip} />
    </g>
  );
}
