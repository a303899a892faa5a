/** What the keys of Alternance begin with, in a Redis that others may use too. */
export const keyPrefix = 'alternance';

/** Says that the keys are ours, and in which format. */
export const formatKey = `${keyPrefix}:format`;

/** The format of what is kept under the keys; it grows with a change after which others could not read it. */
export const queueFormat = '1';

/** The gradings that want workers. */
export const gradingsKey = `${keyPrefix}:gradings`;

/** What a grading says of itself, as long as it lives. */
export function gradingKey(grading: string): string {
  return `${keyPrefix}:grading:${grading}`;
}

/** The packed files of a hand-in, as long as the grading wants them. */
export function filesKey(grading: string, hash: string): string {
  return `${keyPrefix}:files:${grading}:${hash}`;
}

/** The reports of an order that was played, until the grading has them. */
export function reportsKey(order: string): string {
  return `${keyPrefix}:reports:${order}`;
}

/** In seconds: how long Redis keeps what a grading or its workers have left there, if they do not come back. */
export const keptSeconds = { grading: 60, files: 24 * 3600, reports: 7 * 24 * 3600 };
