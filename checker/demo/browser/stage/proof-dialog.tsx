import type { Role } from '../../../model/actor.ts';
import type { Proof } from '../../moment.ts';
import { OverlayDialog } from '../parts/overlay.tsx';
import type { LivePage } from '../state/page.ts';

interface ProofDialogProps {
  readonly page: LivePage;
  readonly proof: Proof;
}

/** Why it is a deadlock, as the kernel tells it: the call of each side, its socket, and the empty queues. */
export function ProofDialog({ page, proof }: ProofDialogProps) {
  const { t } = page;
  return (
    <OverlayDialog page={page} title={t('proof.title')}>
      <div class="proof">
        {roles.map((role) => {
          const { pid, call, descriptor, socket, receiving, sending } = proof.sides[role];
          return (
            <section key={role} class={role} data-proof={role}>
              <h3 class={role}>
                {t(`role.${role}`)} <span class="file">{t('proof.process', { pid: String(pid) })}</span>
              </h3>
              <p class="call">
                <code>
                  {call}({descriptor ?? '…'})
                </code>
              </p>
              <dl>
                <dt>{t('proof.descriptor')}</dt>
                <dd>
                  <code>
                    {descriptor ?? '…'} → socket:[{socket ?? '?'}]
                  </code>
                </dd>
                <dt>{t('proof.receiving')}</dt>
                <dd>{t('proof.bytes', { bytes: receiving })}</dd>
                <dt>{t('proof.sending')}</dt>
                <dd>{t('proof.bytes', { bytes: sending })}</dd>
              </dl>
            </section>
          );
        })}
      </div>
      <ol class="therefore">
        <li>{t('proof.blocked')}</li>
        <li>{t('proof.empty')}</li>
        <li>{t('proof.only')}</li>
      </ol>
      <p class="conclusion">{t('proof.never')}</p>
    </OverlayDialog>
  );
}

const roles: readonly Role[] = ['client', 'server'];
