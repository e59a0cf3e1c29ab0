// Fails if an operation of a document was not called.
//
// usage: node coverage.mjs DOCUMENT CALLS

import { readFileSync } from 'node:fs';

const [file, calls] = process.argv.slice(2);
const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace'];
const operations = Object.entries(JSON.parse(readFileSync(file, 'utf8')).paths).flatMap(([path, item]) =>
    methods.filter(method => method in item).map(method => ({
        id: item[method].operationId,
        method: method.toUpperCase(),
        variables: (path.match(/\{/g) ?? []).length,
        pattern: new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]*\}/g, '[^/]+')}$`),
    })));

const called = new Set();
for (const line of readFileSync(calls, 'utf8').trim().split('\n')) {
    const [method, path] = line.split(' ');
    const [operation] = operations
        .filter(candidate => candidate.method === method && candidate.pattern.test(path))
        .sort((one, other) => one.variables - other.variables);
    called.add(operation?.id);
}
const missed = operations.map(operation => operation.id).filter(id => !called.has(id));
console.log(`${calls.split('/').pop()}: ${operations.length - missed.length} of ${operations.length} operations called`);
if (missed.length > 0) {
    console.log(`    not called: ${missed.join(', ')}`);
    process.exit(1);
}
