import type { ShownCell } from '../../show.ts';
import { KeyButton } from '../parts/key-button.tsx';
import type { LivePage } from '../state/page.ts';
import { RivalClock } from './rival-clock.tsx';

interface VerdictProps {
  readonly page: LivePage;
  readonly id: string;
  readonly shown: ShownCell;
}

/** What is known of the pair, in words. A deadlock has its proof, and beside it what a grader with a timeout shows. */
export function Verdict({ page, id, shown: { moment } }: VerdictProps) {
  const { t, set } = page;
  const { fate, proof } = moment;
  if (fate === 'deadlock' && proof) {
    const pids = `${proof.sides.client.pid} ${proof.sides.server.pid}`;
    return (
      <div class="verdict deadlock">
        <KeyButton kind="main" keyName="P" onPress={() => set({ overlay: 'proof' })}>
          {t('do.proof')}
        </KeyButton>
        <RivalClock key={`${id} ${pids}`} page={page} />
      </div>
    );
  }
  return (
    <div class="verdict">
      <p class="said">{fate ? t(`fate.said.${fate}`) : t('fate.open-said')}</p>
    </div>
  );
}
