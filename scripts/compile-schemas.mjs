import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

/** The modules that hold something against a schema, each with the export, the schema and the options that stand in it. */
const modules = {
  'validate-run.ts': { name: 'validateRun', schema: 'report', options: {} },
  'validate-order.ts': { name: 'validateOrder', schema: 'order', options: {} },
  'validate-rubric.ts': { name: 'validateRubric', schema: 'rubric', options: { verbose: true } },
};

/** A plugin for esbuild that puts the compiled function in the place of Ajv, which takes 0.3 s to make it. */
export const compiledSchemas = {
  name: 'compiled schemas',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]validate-(run|rubric|order)\.ts$/ }, async ({ path }) => {
      const { name, schema, options } = modules[basename(path)];
      const ajv = new Ajv2020({ strict: false, ...options, code: { source: true, esm: true } });
      ajv.addSchema(JSON.parse(await readFile(`schema/${schema}.schema.json`, 'utf8')), schema);
      return { contents: standalone(ajv, { [name]: schema }), loader: 'js' };
    });
  },
};
