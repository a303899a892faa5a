type Go = 'first' | 'previous' | 'next' | 'last' | 'full';

const keys: Readonly<Record<string, Go>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  Home: 'first',
  End: 'last',
};

/**
 * Lets a reader step through a diagram with buttons or keys. It begins with everything shown, as on paper; what lies
 * ahead is hidden, and the step that is reached is said in the caption, which screen readers announce.
 */
export function stepThrough(stepper: HTMLElement): void {
  const steps = [...stepper.querySelectorAll<SVGGElement>('.step')];
  const bands = [...stepper.querySelectorAll('.band')];
  const canvas = stepper.querySelector('.canvas');
  const diagram = stepper.querySelector<SVGSVGElement>('.diagram');
  const caption = stepper.querySelector<HTMLElement>('[data-caption]');
  const controls = stepper.querySelector<HTMLElement>('[data-controls]');
  const buttons = [...stepper.querySelectorAll<HTMLButtonElement>('[data-go]')];
  if (steps.length === 0 || !caption || !controls) {
    return;
  }
  let now = steps.length - 1;

  const show = (said: 'aloud' | 'silently') => {
    for (const [index, step] of steps.entries()) {
      step.classList.toggle('ahead', index > now);
      step.classList.toggle('now', index === now);
    }
    for (const [index, band] of bands.entries()) band.classList.toggle('now', index === now);
    // A caption that is filled in while the page loads would be read out for every diagram on it.
    caption.setAttribute('aria-live', said === 'aloud' ? 'polite' : 'off');
    caption.textContent = steps[now]?.dataset.words ?? '';
    for (const button of buttons) {
      const go = button.dataset.go;
      const atEnd = go === 'next' || go === 'last' ? now === steps.length - 1 : now === 0;
      // Not `disabled`, which would take the focus away from whoever has just pressed it.
      button.setAttribute('aria-disabled', String(go !== 'full' && atEnd));
    }
  };
  const bringIntoView = () => steps[now]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const go = (where: Go) => {
    if (where === 'full') {
      void (document.fullscreenElement ? document.exitFullscreen() : stepper.requestFullscreen());
      return;
    }
    const last = steps.length - 1;
    const next = { first: 0, previous: Math.max(0, now - 1), next: Math.min(last, now + 1), last }[where];
    if (next !== now) {
      now = next;
      show('aloud');
      bringIntoView();
    }
  };

  stepper.addEventListener('keydown', (event) => {
    const where = keys[event.key];
    if (where && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      go(where);
    }
  });
  diagram?.style.setProperty('--tall', `${diagram.viewBox.baseVal.height}px`);
  stepper.addEventListener('fullscreenchange', bringIntoView);
  for (const button of buttons) {
    if (button.dataset.go === 'full' && !document.fullscreenEnabled) button.hidden = true;
    button.addEventListener('click', () => go(button.dataset.go as Go));
  }
  caption.hidden = false;
  controls.hidden = false;
  // Where the screen is narrow, what lies between the two lifelines matters most.
  if (canvas) canvas.scrollLeft = (canvas.scrollWidth - canvas.clientWidth) / 2;
  show('silently');
}
