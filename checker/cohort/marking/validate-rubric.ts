import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../../schema/rubric.schema.json' with { type: 'json' };
import type { Rubric } from './rubric.ts';

/** Whether a value is a rubric, as the schema says. The build compiles it once for all (scripts/compile-schemas.mjs). */
export const validateRubric = new Ajv2020({ strict: false, verbose: true }).compile<Rubric>(schema);
