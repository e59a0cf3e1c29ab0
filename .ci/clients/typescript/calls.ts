import { appendFileSync, rmSync } from 'node:fs';

/** What each generated client has in its `runtime.ts`, as far as it is needed here. */
interface Recording {
    pre(context: { url: string; init: RequestInit }): Promise<void>;
}

/** Keeps the calls of an application's client in a file, one a line. */
export function recorder(folder: string, application: string): Recording {
    const file = `${folder}/${application}.typescript.calls`;
    rmSync(file, { force: true });
    return {
        async pre({ url, init }) {
            appendFileSync(file, `${init.method} ${new URL(url).pathname}\n`);
        },
    };
}

/** The response of a call that is answered with a problem; each client has an error class of its own. */
export async function failure(call: Promise<unknown>): Promise<Response> {
    try {
        await call;
    } catch (error) {
        if (error instanceof Error && 'response' in error) {
            return error.response as Response;
        }
        throw error;
    }
    throw new Error('expected a problem');
}
