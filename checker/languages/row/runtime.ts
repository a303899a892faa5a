/** A virtual machine or a runtime: how a process that runs it is known, and what it does of its own accord. */
export interface Runtime {
  readonly known: /** By the name of the process. */
    | { readonly by: 'name'; readonly name: string }
    /** By a section of the program's file, an ELF object (elf(5)). */
    | { readonly by: 'section'; readonly section: string }
    /** By a symbol that the program's file exports. */
    | { readonly by: 'export'; readonly symbol: string };
  /** Names of its own threads, as the kernel cuts them (15 characters). */
  readonly threads: readonly RegExp[];
  /**
   * Time limits in ms, counted from the call, with which its own threads sleep in a futex. What a program itself waits
   * for there has another form: a C library gives a point in time.
   */
  readonly idlesMs?: readonly number[];
  /**
   * The limit in ms with which a thread of its own calls `select` without any set, again and again. Then the row holds
   * only for a process that has such a thread.
   */
  readonly ticksMs?: number;
  /** How a thread waits for a lock of the language, if the runtime wakes it by a clock of its own meanwhile. */
  readonly locks?: 'HotSpot monitors';
  /** Signals that it handles though the program did not ask for it; a timer that sends one is its own too. */
  readonly signals?: readonly number[];
}
