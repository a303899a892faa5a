import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../../schema/order.schema.json' with { type: 'json' };
import type { Order } from './order.ts';

/** Whether a value is an order, as the schema says. The build compiles it once for all (scripts/compile-schemas.mjs). */
export const validateOrder = new Ajv2020({ strict: false }).compile<Order>(schema);
