// Validates OpenAPI documents with two validators that share no code: one checks against the schema that the OpenAPI
// Initiative publishes, the other walks the document by its own description of OpenAPI. Then every schema in documents of
// 3.1 is compiled as JSON Schema, strictly, and its defaults and examples are checked against it.
//
// usage: node validate.mjs DOCUMENT...

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createConfig, lint } from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

// What the specification demands. Rules of taste, such as a licence or a summary everywhere, are the application's.
const RULES = {
    struct: 'error',
    'no-ambiguous-paths': 'error',
    'no-empty-servers': 'error',
    'no-enum-type-mismatch': 'error',
    'no-example-value-and-externalValue': 'error',
    'no-identical-paths': 'error',
    'no-invalid-media-type-examples': 'error',
    'no-invalid-parameter-examples': 'error',
    'no-invalid-schema-examples': 'error',
    'no-required-schema-properties-undefined': 'error',
    'no-schema-type-mismatch': 'error',
    'no-server-trailing-slash': 'error',
    'no-undefined-server-variable': 'error',
    'no-unresolved-refs': 'error',
    'no-unused-components': 'error',
    'operation-2xx-response': 'off',
    'operation-operationId': 'error',
    'operation-operationId-unique': 'error',
    'operation-operationId-url-safe': 'error',
    'operation-parameters-unique': 'error',
    'operation-tag-defined': 'error',
    'path-declaration-must-exist': 'error',
    'path-not-include-query': 'error',
    'path-parameters-defined': 'error',
    'spec-components-invalid-map-name': 'error',
};

async function bySchema(document) {
    const result = await new Validator().validate(structuredClone(document));
    return result.valid ? [] : [result.errors].flat().map(error => JSON.stringify(error));
}

/** Redocly checks examples as JSON Schema even in 3.0, where `exclusiveMinimum` is a flag; what is checked in 3.1 suffices. */
const RULES_30 = Object.fromEntries(
    Object.entries(RULES).filter(([name]) => !/^no-invalid-.*-examples$/.test(name)));

async function byRules(file, document) {
    const rules = document.openapi.startsWith('3.0') ? RULES_30 : RULES;
    const problems = await lint({ ref: file, config: await createConfig({ rules }) });
    return problems.map(problem => `${problem.ruleId}: ${problem.message} at ${problem.location[0]?.pointer}`);
}

/** The schemas of a document, and the places they are at; what is below them is compiled with them. */
function schemas(document) {
    const found = [];
    const walk = (value, pointer) => {
        if (value === null || typeof value !== 'object') {
            return;
        }
        for (const [key, child] of Object.entries(value)) {
            const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
            if (key === 'schema' || pointer === '/components/schemas') {
                found.push(place);
            } else {
                walk(child, place);
            }
        }
    };
    walk(document, '');
    return found;
}

const at = (document, pointer) =>
    pointer.split('/').slice(1).reduce((value, key) => value[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);

function bySchemaCompiler(document) {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: true, allErrors: true });
    addFormats(ajv);
    ['int8', 'int16', 'int32', 'int64', 'float', 'double', 'char', 'duration', 'zone', 'locale', 'language', 'currency']
        .filter(format => ajv.formats[format] === undefined)
        .forEach(format => ajv.addFormat(format, true));
    // OpenAPI's own words beside those of JSON Schema, and extensions.
    const extensions = new Set(JSON.stringify(document).match(/(?<=")x-[^"\\]+(?=":)/g));
    ajv.addVocabulary(['discriminator', 'example', 'externalDocs', 'xml', 'openapi', 'info', 'servers', 'tags', 'paths',
        'components', ...extensions]);
    ajv.addSchema({ ...document, $id: 'document' }, 'document');
    const problems = [];
    const check = (pointer, schema) => {
        const reference = '#' + pointer.split('/').map(encodeURIComponent).join('/');
        try {
            const validate = ajv.compile({ $ref: `document${reference}` });
            const values = [...(schema.examples ?? []), ...('default' in schema ? [schema.default] : [])];
            values.filter(value => !validate(value)).forEach(value =>
                problems.push(`${JSON.stringify(value)} does not fit its own schema at ${pointer}`));
        } catch (error) {
            problems.push(`${error.message} at ${pointer}`);
        }
        for (const [name, property] of Object.entries(schema.properties ?? {})) {
            check(`${pointer}/properties/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, property);
        }
    };
    schemas(document).forEach(pointer => check(pointer, at(document, pointer)));
    return problems;
}

let failed = false;
for (const file of process.argv.slice(2)) {
    const document = JSON.parse(readFileSync(file, 'utf8'));
    const problems = {
        schema: await bySchema(document),
        rules: await byRules(file, document),
        // Schemas of 3.0 are of a dialect of their own.
        compiler: document.openapi.startsWith('3.1') ? bySchemaCompiler(document) : [],
    };
    const count = Object.values(problems).flat().length;
    console.log(`${basename(file)} ${document.openapi}: ${schemas(document).length} schemas, ${count} errors`);
    Object.entries(problems).forEach(([by, texts]) => texts.forEach(text => console.log(`    by ${by}: ${text}`)));
    failed ||= count > 0;
}
process.exit(failed ? 1 : 0);
