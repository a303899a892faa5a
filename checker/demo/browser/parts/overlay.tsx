import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LivePage } from '../state/page.ts';
import { KeyButton } from './key-button.tsx';

interface OverlayDialogProps {
  readonly page: LivePage;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A dialog over the page. The browser keeps the focus in it, asks at Escape, and puts the focus back. */
export function OverlayDialog({ page: { t, set }, title, children }: OverlayDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before it is taken away, so that the browser puts the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const leave = () => set({ overlay: undefined });
  return (
    <dialog
      ref={dialog}
      aria-labelledby="overlay-title"
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
    >
      <header>
        <h2 id="overlay-title">{title}</h2>
        <KeyButton keyName={t('key.escape')} onPress={leave}>
          {t('do.close')}
        </KeyButton>
      </header>
      {children}
    </dialog>
  );
}
