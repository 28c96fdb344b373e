import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What the server answered to a GraphQL request. */
export interface Answer<T> {
  readonly status: number;
  /** The body as it came, to look for what must not be in it. */
  readonly text: string;
  readonly data: T | null | undefined;
  readonly errors: readonly GraphqlFault[];
  /** The code of the first error, else of a refusal that stands where the root field's value would, else null. */
  readonly code: string | null;
}

export interface GraphqlFault {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly faults?: readonly { field: string; code: string }[] };
}

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
  json<T>(): T;
}

export interface HttpRequest {
  readonly method?: 'GET' | 'POST' | 'OPTIONS';
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer | object;
}

const BOUNDARY = 'grens-tussen-de-delen';

/** One user's program, as it talks to the server; without a token a visitor's. */
export class ApiClient {
  constructor(
    private readonly app: NestFastifyApplication,
    readonly token: string | null,
  ) {}

  async http(url: string, { method = 'GET', headers = {}, payload }: HttpRequest = {}): Promise<HttpAnswer> {
    const authorization = this.token ? { authorization: `Bearer ${this.token}` } : {};
    const response = await this.app.inject({ method, url, headers: { ...authorization, ...headers }, payload });
    return { status: response.statusCode, text: response.body, headers: response.headers, json: <T>() => response.json<T>() };
  }

  /** Sends a file as a form does; without a `file` the form has only a text field. */
  upload(url: string, file: { name: string; content: string | Buffer } | null, headers: Readonly<Record<string, string>> = { 'x-schakel-request': '1' }): Promise<HttpAnswer> {
    const disposition = file ? `name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream` : 'name="note"';
    const payload = Buffer.concat([
      Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n`), Buffer.from(file?.content ?? 'geen bestand'), Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
    ]);
    return this.http(url, { method: 'POST', payload, headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, ...headers } });
  }

  /** Asks a query or a mutation. The type of the data is the asker's word. */
  async ask<T = Readonly<Record<string, unknown>>>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer<T>> {
    const { status, text } = await this.http('/graphql', { method: 'POST', payload: { query, variables } });
    const body = JSON.parse(text) as { data?: T | null; errors?: GraphqlFault[] };
    return { status, text, data: body.data, errors: body.errors ?? [], code: body.errors?.[0]?.extensions.code ?? refusalIn(body.data) };
  }
}

function refusalIn(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const [first] = Object.values(data) as unknown[];
  const refused = typeof first === 'object' && first !== null && '__typename' in first && first.__typename === 'Refusal' && 'code' in first;
  return refused ? String(first.code) : null;
}
