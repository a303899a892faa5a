/** A list that drops its oldest items. A place counts from the first item ever added. */
export interface Scroll<Item> {
  /** The items still kept, in order. */
  readonly items: readonly Item[];
  /** The place of the next new item. */
  readonly end: number;
  /** Sets the item at a place: `end` for a new one, less to replace one. */
  put(place: number, item: Item): void;
  at(place: number): Item | undefined;
}

/** Makes a scroll that keeps the last `kept` items, and up to twice as many for a while. */
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
