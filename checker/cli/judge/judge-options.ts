import { reportOptions } from '../options/report-options.ts';

const { pcap: _, ...options } = reportOptions;

/** Every option of `judge`. Nothing crosses a wire, so there is nothing to capture. */
export const judgeOptions = options;
