type Go = 'first' | 'previous' | 'next' | 'last' | 'full';

const keys: Readonly<Record<string, Go>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  Home: 'first',
  End: 'last',
};

/**
 * Lets a reader step through a diagram with buttons or keys. At first all steps are shown, as on paper. Later steps than
 * the current one are hidden; the caption describes the current step, and screen readers announce it.
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
    // Silent at first: while the page loads, a screen reader would read out the caption of every diagram.
    caption.setAttribute('aria-live', said === 'aloud' ? 'polite' : 'off');
    caption.textContent = steps[now]?.dataset.words ?? '';
    for (const button of buttons) {
      const go = button.dataset.go;
      const atEnd = go === 'next' || go === 'last' ? now === steps.length - 1 : now === 0;
      // `aria-disabled`, because `disabled` would take the focus away from the button just pressed.
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
  if (canvas) showSideways(canvas);
  show('silently');
}

/**
 * On a narrow screen a diagram starts at the middle: the part between the lifelines matters most. The keyboard reaches
 * what scrolls sideways.
 */
function showSideways(canvas: Element): void {
  canvas.scrollLeft = (canvas.scrollWidth - canvas.clientWidth) / 2;
  const reach = () => {
    if (canvas.scrollWidth > canvas.clientWidth) canvas.setAttribute('tabindex', '0');
    else canvas.removeAttribute('tabindex');
  };
  // Also when the folded part around it is opened.
  new ResizeObserver(reach).observe(canvas);
}
