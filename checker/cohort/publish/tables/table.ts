/** A table of grades before it is written as a file. Every row has a cell for each column. */
export interface GradeTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** Undefined is an empty cell, as a mark that is not decided. */
export type TableCell = string | number | undefined;
