// Calls every operation of the sample with its generated TypeScript client.
//
// usage: node shop.js FOLDER-FOR-WHAT-WAS-CALLED ADDRESS

import { deepStrictEqual as equal } from 'node:assert/strict';
import {
    Configuration, Currency, HomeApi, type Item, ItemsApi, type NewItem, ProblemFromJSON, RatesApi, TasksApi,
} from '../target/typescript/shop';
import { failure, recorder } from './calls';

async function main(folder: string, basePath: string) {
    const configuration = new Configuration({ basePath, middleware: [recorder(folder, 'shop')] });
    // Without a 2xx response in the document, the client would read the answer as that of `default`.
    equal((await new HomeApi(configuration).homeHomeRaw()).raw.status, 200);
    await items(new ItemsApi(configuration));
    equal((await new RatesApi(configuration).ratesGet({ currency: Currency.Usd })).perEuro, 1.0842);
    const tasks = new TasksApi(configuration);
    equal((await tasks.tasksAsync({ ms: 5 })).kind, 'async');
    equal((await tasks.tasksBlocking({ ms: 5 })).ms, 5);
    equal((await tasks.tasksCpu({ ms: 5 })).ms, 5);
    equal((await failure(tasks.tasksCpu({ ms: -1 }))).status, 422);
}

async function items(api: ItemsApi) {
    const lamp: NewItem = { name: 'Lamp & Söhne', price: 9.99, quantity: 3 };
    const created = await api.itemsCreateRaw({ newItem: lamp });
    equal(created.raw.status, 201);
    const item: Item = await created.value();
    equal(created.raw.headers.get('Location'), `/items/${item.id}`);
    equal(item.tags, []);
    equal(await api.itemsGet({ id: item.id }), item);
    equal(await api.itemsList({ limit: 5, offset: 0, q: '& söhne' }), [item]);

    const replaced = await api.itemsReplace({ id: item.id, newItem: { ...lamp, tags: ['home', 'light'], price: 10 } });
    equal(replaced.tags, ['home', 'light']);
    equal((await api.itemsPrice({ id: item.id, currency: Currency.Usd })).amount, 10.84);
    equal((await api.itemsPrice({ id: item.id })).currency, Currency.Eur);

    await api.itemsDelete({ id: item.id });
    equal((await failure(api.itemsGet({ id: item.id }))).status, 404);
    const wrong = await failure(api.itemsCreate({ newItem: { ...lamp, name: ' ', quantity: -1 } }));
    const problem = ProblemFromJSON(await wrong.json());
    equal(problem.status, 422);
    equal(problem.errors?.length, 2);
}

main(process.argv[2]!, process.argv[3]!);
