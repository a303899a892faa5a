/** Lets a reader go from result to result with the arrow keys, and says in one line who met whom and how it ended. */
export function tourMeetings(map: HTMLElement): void {
  const told = map.querySelector<HTMLElement>('[data-meeting]');
  const table = map.querySelector('table');
  const first = table?.querySelector<HTMLElement>('tbody td[title]');
  if (!told || !table || !first) return;
  let current = first;
  current.tabIndex = 0;

  const tell = (cell: HTMLElement) => {
    told.textContent = cell.title;
    const { leads } = cell.dataset;
    if (leads === undefined) return;
    const link = document.createElement('a');
    link.href = `#${leads}`;
    link.textContent = '↓';
    link.title = document.getElementById('told')?.textContent ?? '';
    link.setAttribute('aria-label', link.title);
    told.append(' ', link);
  };
  const goTo = (cell: HTMLElement) => {
    current.tabIndex = -1;
    current = cell;
    current.tabIndex = 0;
    current.focus();
  };

  table.addEventListener('focusin', ({ target }) => {
    const cell = meetingAt(target);
    if (cell) tell(cell);
  });
  table.addEventListener('pointerover', ({ target }) => {
    const cell = meetingAt(target);
    if (cell) tell(cell);
  });
  table.addEventListener('click', ({ target }) => {
    const cell = meetingAt(target);
    if (cell) goTo(cell);
  });
  table.addEventListener('keydown', (event) => {
    const cell = meetingAt(event.target);
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && cell.dataset.leads !== undefined) {
      const row = document.getElementById(cell.dataset.leads);
      row?.scrollIntoView({ block: 'center' });
      row?.focus();
      return;
    }
    const next = nextOf(cell, event.key);
    if (!next) return;
    event.preventDefault();
    goTo(next);
  });
  told.hidden = false;
}

function meetingAt(target: EventTarget | null): HTMLTableCellElement | undefined {
  const cell =
    target instanceof Element ? target.closest<HTMLTableCellElement>('tbody td[title]') : undefined;
  return cell ?? undefined;
}

/** The next result in the direction of a key, over rows that are filtered out and pairs that do not meet. */
function nextOf(cell: HTMLTableCellElement, key: string): HTMLTableCellElement | undefined {
  const row = cell.parentElement as HTMLTableRowElement;
  const cells = [...row.cells].filter(isMeeting);
  const at = cells.indexOf(cell);
  if (key === 'ArrowRight') return cells[at + 1];
  if (key === 'ArrowLeft') return cells[at - 1];
  if (key === 'Home') return cells[0];
  if (key === 'End') return cells.at(-1);
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const step = key === 'ArrowDown' ? 'nextElementSibling' : 'previousElementSibling';
  for (let other = row[step]; other instanceof HTMLTableRowElement; other = other[step]) {
    const below = other.cells[cell.cellIndex];
    if (!other.hidden && below && isMeeting(below)) return below;
  }
  return undefined;
}

function isMeeting(cell: HTMLTableCellElement): boolean {
  return cell.title !== '';
}
