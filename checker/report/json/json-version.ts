/** The version of the format, which `schema/report.schema.json` describes. A change that breaks a reader raises it. */
export const jsonVersion = 1;
