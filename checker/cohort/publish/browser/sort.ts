/** The results from the one to look at first. */
const signs = ['✗', '?', '–', '', '✓'];

type MapRow = HTMLTableRowElement;

/** Makes a button of each column's heading that sorts the rows, first one way and then the other. */
export function makeSortable(
  map: HTMLElement,
  rows: readonly MapRow[],
  onSort: (rows: MapRow[]) => void,
): void {
  const headings = inOrder(map);
  for (const [column, heading] of headings.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const ascending = heading.getAttribute('aria-sort') !== 'ascending';
      for (const other of headings) other.removeAttribute('aria-sort');
      heading.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
      const compare = comparing(heading.dataset.sort ?? 'text', column);
      // The rows' first order decides between equal ones, both ways.
      onSort([...rows].sort((one, other) => (ascending ? compare(one, other) : compare(other, one))));
    });
  }
}

/** The headings by column: the three that span two rows, then those of the second row. */
function inOrder(map: HTMLElement): readonly HTMLElement[] {
  return [...map.querySelectorAll<HTMLElement>('thead [data-sort]')];
}

function comparing(kind: string, column: number): (one: MapRow, other: MapRow) => number {
  const cell = (row: MapRow) => row.cells[column];
  const text = (row: MapRow) => cell(row)?.textContent?.trim() ?? '';
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  if (kind === 'number') {
    // What is not decided comes before any mark.
    const value = (row: MapRow) => Number(cell(row)?.dataset.value || Number.NEGATIVE_INFINITY);
    return (one, other) => (value(one) === value(other) ? 0 : value(one) - value(other));
  }
  if (kind === 'sign') return (one, other) => signs.indexOf(text(one)) - signs.indexOf(text(other));
  return (one, other) => collator.compare(text(one), text(other));
}
