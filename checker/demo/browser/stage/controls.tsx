import type { Role } from '../../../model/actor.ts';
import type { Show, ShownCell } from '../../show.ts';
import { wasPlayed } from '../../was-played.ts';
import { KeyButton } from '../parts/key-button.tsx';
import type { LivePage } from '../state/page.ts';

interface ControlsProps {
  readonly page: LivePage;
  readonly show: Show;
  readonly shown: ShownCell;
}

/** The buttons below a stage, each with the key that does the same. */
export function Controls({ page, show, shown }: ControlsProps) {
  const { t, ask } = page;
  // The client of question 4 comes when the class has seen the server wait for it.
  if (shown.moment.sides.client.phase === 'off') {
    return (
      <div class="controls">
        <KeyButton kind="main" keyName={t('key.space')} onPress={() => ask({ do: 'play' })}>
          {t(wasPlayed(shown.moment) ? 'do.enter' : 'do.play')}
        </KeyButton>
      </div>
    );
  }
  return (
    <div class="controls" role="toolbar" aria-label={t('controls')}>
      <KeyButton keyName="N" onPress={() => ask({ do: 'step' })}>
        {t('do.step')}
      </KeyButton>
      <KeyButton
        keyName={t('key.space')}
        pressed={show.stepping ? 'off' : 'on'}
        onPress={() => ask({ do: 'run' })}
      >
        {t('do.run')}
      </KeyButton>
      <Freeze {...{ page, show, shown }} actor="client" keyName="F" />
      <Freeze {...{ page, show, shown }} actor="server" keyName="G" />
      <KeyButton keyName="Z" onPress={() => ask({ do: 'undo' })}>
        {t('do.undo')}
      </KeyButton>
      <KeyButton keyName="R" onPress={() => ask({ do: 'reset' })}>
        {t('do.reset')}
      </KeyButton>
    </div>
  );
}

interface FreezeProps {
  readonly page: LivePage;
  readonly show: Show;
  readonly shown: ShownCell;
  readonly actor: Role;
  readonly keyName: string;
}

function Freeze({ page: { t, ask }, show, shown, actor: role, keyName }: FreezeProps) {
  const frozen = shown.moment.sides[role].phase === 'frozen';
  return (
    <KeyButton
      keyName={keyName}
      pressed={frozen && !show.stepping ? 'on' : 'off'}
      onPress={() => ask({ do: frozen ? 'resume' : 'freeze', role })}
    >
      {t(`do.freeze.${role}`)}
    </KeyButton>
  );
}
