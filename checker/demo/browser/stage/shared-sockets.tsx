import { Fragment } from 'preact';
import type { Role } from '../../../model/actor.ts';
import { otherRole } from '../../../model/actor.ts';
import type { DemoProcess } from '../../moment.ts';
import type { ShownCell } from '../../show.ts';
import { Sign } from '../parts/sign.tsx';
import type { LivePage } from '../state/page.ts';

interface SharedSocketsProps {
  readonly page: LivePage;
  readonly shown: ShownCell;
}

/** Question 4: the processes of each side, which direction each keeps, and the one socket that both have open. */
export function SharedSockets({ page, shown: { moment } }: SharedSocketsProps) {
  const { t } = page;
  return (
    <figure class="waits shared">
      <figcaption>{t('fork.caption')}</figcaption>
      <div class="forks">
        {roles.map((role) => {
          const { processes } = moment.sides[role];
          return (
            <div key={role} class={`fork ${role}`} data-fork={role}>
              {processes.map((held, index) => (
                <Fragment key={held.pid}>
                  <ForkedProcess {...{ page, held }} actor={role} />
                  {index === 0 ? <HeldSocket {...{ page, processes }} /> : undefined}
                </Fragment>
              ))}
            </div>
          );
        })}
      </div>
    </figure>
  );
}

const roles: readonly Role[] = ['client', 'server'];

interface HeldSocketProps {
  readonly page: LivePage;
  readonly processes: readonly DemoProcess[];
}

/** The socket between the processes that have it open: one inode, which the fork did not copy. */
function HeldSocket({ page: { t }, processes }: HeldSocketProps) {
  const inode = processes[0]?.connection;
  if (inode === undefined) return undefined;
  const holders = processes.filter(({ connection }) => connection === inode).length;
  return (
    <p class="socket" data-holders={holders}>
      <span>{t('fork.socket', { inode })}</span>
      <span class="unseen">{t('fork.holders', { holders })}</span>
    </p>
  );
}

interface ForkedProcessProps {
  readonly page: LivePage;
  readonly actor: Role;
  readonly held: DemoProcess;
}

/** A process, and the direction that it keeps. */
function ForkedProcess({ page: { t }, actor: role, held }: ForkedProcessProps) {
  const keyboard = held.waitsFor.includes('keyboard');
  const network = held.waitsFor.includes(otherRole(role));
  const direction = keyboard ? 'sends' : network ? 'receives' : 'none';
  const kind = held.parent === undefined ? 'parent' : 'child';
  return (
    <p class={`process ${direction}`}>
      <span>{t(`fork.${kind}`)}</span>
      <span class="file">{held.pid}</span>
      <span class="direction">
        <Sign name={keyboard ? 'keyboard' : network ? 'network' : 'runs'} />
        {t(`fork.${direction}`)}
      </span>
    </p>
  );
}
