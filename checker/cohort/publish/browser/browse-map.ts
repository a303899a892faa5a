import { makeSortable } from './sort.ts';

/** How many students are shown at a time. */
const perPage = 100;

/** Lets a reader filter the heat map, sort it by its columns, and turn its pages. */
export function browseMap(map: HTMLElement): void {
  const one = <Kind extends HTMLElement>(name: string) => map.querySelector<Kind>(`[data-${name}]`);
  const [controls, body] = [one('controls'), map.querySelector('tbody')];
  const [search, state, code] = [
    one<HTMLInputElement>('search'),
    one<HTMLSelectElement>('state'),
    one<HTMLSelectElement>('code'),
  ];
  const [shown, pageWords] = [one('shown'), one('page')];
  if (!controls || !body || !search || !state || !code || !shown || !pageWords) return;
  const rows = [...body.rows];
  const words = new Map(rows.map((row) => [row, searchable(row.cells[0]?.textContent ?? '')]));
  let order = rows;
  let page = 0;

  const show = () => {
    const asked = searchable(search.value);
    const met = order.filter(
      (row) =>
        words.get(row)?.includes(asked) &&
        has(row.dataset.states, state.value) &&
        has(row.dataset.codes, code.value),
    );
    const pages = Math.max(1, Math.ceil(met.length / perPage));
    page = Math.min(page, pages - 1);
    const now = new Set(met.slice(page * perPage, (page + 1) * perPage));
    const all = new Set(met);
    for (const row of rows) {
      row.hidden = !now.has(row);
      // Printed all the same.
      row.classList.toggle('later', all.has(row) && !now.has(row));
    }
    shown.textContent = filled(shown.dataset.shown, { shown: met.length, count: rows.length });
    pageWords.textContent = filled(pageWords.dataset.page, { page: page + 1, count: pages });
    for (const button of map.querySelectorAll<HTMLElement>('[data-turn]')) {
      const target = page + Number(button.dataset.turn);
      // `aria-disabled`, because `disabled` would take the focus away from the button just pressed.
      button.setAttribute('aria-disabled', String(target < 0 || target >= pages));
    }
  };
  const first = () => {
    page = 0;
    show();
  };

  for (const field of [search, state, code]) field.addEventListener('input', first);
  one('clear')?.addEventListener('click', () => {
    search.value = '';
    state.value = '';
    code.value = '';
    first();
  });
  for (const button of map.querySelectorAll<HTMLElement>('[data-turn]')) {
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') === 'true') return;
      page += Number(button.dataset.turn);
      show();
    });
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-finding]')) {
    button.addEventListener('click', () => {
      search.value = '';
      state.value = '';
      code.value = button.dataset.finding ?? '';
      first();
      const heading = map.querySelector<HTMLElement>('h2');
      heading?.focus();
      heading?.scrollIntoView();
    });
  }
  makeSortable(map, rows, (sorted) => {
    order = sorted;
    body.append(...sorted);
    first();
  });
  controls.hidden = false;
  show();
}

/** Without accents and capitals, so that `zoe` finds `Zoé`. */
function searchable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

function has(words: string | undefined, word: string): boolean {
  return word === '' || (words ?? '').split(' ').includes(word);
}

function filled(template: string | undefined, values: Readonly<Record<string, number>>): string {
  return (template ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
