/** A list that forgets its oldest items, whose places still count from the first one there ever was. */
export interface Scroll<Item> {
  /** Those that are kept, in order. */
  readonly items: readonly Item[];
  /** The place that the next new item will have. */
  readonly end: number;
  /** Puts an item at a place: a new one at `end`, or another in the place of an earlier one. */
  put(place: number, item: Item): void;
  at(place: number): Item | undefined;
}

export function createScroll<Item>(kept: number): Scroll<Item> {
  let items: Item[] = [];
  let forgotten = 0;
  return {
    get items() {
      return items;
    },
    get end() {
      return forgotten + items.length;
    },
    put(place, item) {
      if (place < forgotten) return;
      items[place - forgotten] = item;
      if (items.length < 2 * kept) return;
      forgotten += items.length - kept;
      items = items.slice(-kept);
    },
    at: (place) => items[place - forgotten],
  };
}
