// Calls the operations of the fixtures with their generated TypeScript clients.
//
// usage: node fixtures.js FOLDER-FOR-WHAT-WAS-CALLED (NAME ADDRESS)...

import { deepStrictEqual as equal } from 'node:assert/strict';
import * as clashes from '../target/typescript/clashes';
import * as inherited from '../target/typescript/inherited';
import * as items from '../target/typescript/items';
import * as operations from '../target/typescript/operations';
import * as parameters from '../target/typescript/parameters';
import * as schemas from '../target/typescript/schemas';
import * as threads from '../target/typescript/threads';
import { failure, recorder } from './calls';

type Parameters = ReturnType<typeof configuration>;

const configuration = (folder: string, name: string, basePath: string) => ({
    basePath,
    middleware: [recorder(folder, name)],
});

const status = async (call: Promise<unknown>) => (await failure(call)).status;

/** By the fixture's name; the clients of others are compiled only. */
const callers: Record<string, (parameters: Parameters) => Promise<void>> = {
    async clashes(configuration) {
        const routes = new clashes.RoutesApi(new clashes.Configuration(configuration));
        equal((await routes.routesList({ call: 'a b&c', handlers: '("1', param: clashes.Param.Second })).name, '');
        const page = { number: 2, entries: [{ text: 'x' }] };
        equal(await routes.routesWait({ pageOfCall: page }), page);
        const map = { a: [{ name: 'n' }], b: [] };
        equal(await routes.routesController({ requestBody: map }), map);
        equal(await status(routes.routesListArguments()), 404);
    },

    async inherited(configuration) {
        const notes = new inherited.NotesApi(new inherited.Configuration(configuration));
        const note = { text: 'ä' };
        equal(await notes.notesAdd({ note }), note);
        equal(await notes.notesReplace({ id: 1, note }), note);
        equal(await notes.notesPage({ number: 1 }), []);
        equal(await status(notes.notesFirst()), 404);
    },

    async items(configuration) {
        const api = new items.ItemsApi(new items.Configuration(configuration));
        equal((await api.itemsCreate({ newItem: { name: 'n', price: 1, lines: [{ text: 't' }] } })).name, 'n');
        equal(await api.itemsList({ limit: 7 }), []);
        equal(await api.itemsPrice({ id: 1, currency: 'EUR' }), 1);
        await api.itemsDelete({ id: 1 });
        equal(await status(api.itemsGet({ id: 1 })), 404);
    },

    async operations(configuration) {
        const api = new operations.ItemsApi(new operations.Configuration(configuration));
        const item = { id: 1, name: 'n' };
        const ids = new Set(['00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002']);
        const order = operations.Order.Cheapest;
        equal(await api.itemsList({ since: new Date(0), xTenant: 'abc', tags: ['a', 'b'], ids, order, below: 1 }), []);
        equal(await status(api.itemsCreate({ item })), 409);
        equal(await status(api.itemsGet({ id: 1 })), 404);
        equal(await status(api.itemsNamed({ name: 'a/b' })), 404);
        equal(await api.itemsPlain({ q: 'q' }), '');
        equal((await api.itemsPicture()).size, 0);
        await api.itemsReplace({ id: 1, item: [item] });
        await api.itemsDelete({ id: 1, item });
        await api.itemsDelete({ id: 1 });
    },

    async parameters(configuration) {
        const search = new parameters.SearchApi(new parameters.Configuration(configuration));
        const shop = '00000000-0000-0001-0000-000000000002';
        const { Cheap } = parameters.Order;
        equal(await search.searchPrimitives({ shop, a: 1, b: 2, c: 3, d: 4, e: 5.5, f: 6.5, g: true, h: 'ü' }), '');
        equal(await search.searchArities({
            shop, day: new Date(0), count: 1, total: 2, within: 'PT1S', order: Cheap, tag: ['a', 'b'],
            orders: new Set([Cheap]), sizes: [1, 2], languages: ['de', 'en'], page: 3,
        }), '');
        equal(await search.searchArities({ shop }), '');
        const sources = { shop, rest: 'a', q: 'q', userAgent: 'agent', xTags: ['x', 'y'], session: 's' };
        equal(await search.searchSources(sources), '');
        const filter = { name: 'n', size: 1 };
        await search.searchNames({ shop, controller: 1, toString: 2, namesBody: 3, filter });
        equal(await search.searchOverloaded({ shop, filter: [filter] }), [filter]);
        equal(await status(search.searchOverloaded2({ shop, order: Cheap })), 404);
        equal(await search.searchOptional({ shop, filter }), 1);
        equal(await search.searchOptional({ shop }), 1);
        equal(await search.searchCount({ shop, body: 42 }), 42);
    },

    async schemas(configuration) {
        const api = new schemas.SchemasApi(new schemas.Configuration(configuration));
        const root = { name: 'root', children: [{ name: 'leaf', children: [], parent: null }], parent: null };
        const figures: schemas.Figure[] = [{ type: 'circle', radius: 1.5 }, { type: 'square', side: 2.5 }];
        for (const figure of figures) {
            const everything = {
                name: 'n', total: 1.25, weight: 0.75, mail: 'a@example.org', country: null, tags: new Set(['t']),
                stock: { s: 1 }, nodes: { n: [root] }, picture: 'AQID', id: '00000000-0000-0001-0000-000000000002',
                createdAt: new Date('2020-02-29T12:00:00Z'), day: new Date('1970-01-01'),
                link: 'https://example.org/a?b=c', anything: { a: [1, null] }, accepted: true as const, old: 'o',
                otherKind: schemas.Kind.VeryLarge, page: { number: 1, content: [root] }, figure,
            };
            const answer = await api.schemasEcho({ everything });
            equal(answer, { ...everything, quantity: 3, kind: schemas.Kind.Small, version: null });
        }
    },

    async threads(configuration) {
        const tasks = new threads.TasksApi(new threads.Configuration(configuration));
        const task = { name: 'a' };
        equal(await tasks.tasksPlain(), []);
        equal(await tasks.tasksFuture(), []);
        equal(await status(tasks.tasksOptional({ id: 1 })), 404);
        equal((await tasks.tasksResponseRaw()).raw.status, 204);
        await tasks.tasksLater();
        await tasks.tasksAccepted();
        equal(await tasks.tasksBlocking(), task);
        equal(await tasks.tasksQuick(), task);
        equal(await tasks.tasksChecked({ id: 1, task }), task);
    },
};

async function main(folder: string, fixtures: string[]) {
    for (let i = 0; i + 1 < fixtures.length; i += 2) {
        const [name, url] = [fixtures[i]!, fixtures[i + 1]!];
        await callers[name]?.(configuration(folder, name, url));
    }
}

main(process.argv[2]!, process.argv.slice(3));
