import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../../schema/report.schema.json' with { type: 'json' };
import type { SavedRun } from './saved-report.ts';

/** Whether a value is a saved run, as the schema says. The build compiles it once for all (scripts/compile-schemas.mjs). */
export const validateRun = new Ajv2020({ strict: false }).compile<SavedRun>(schema);
