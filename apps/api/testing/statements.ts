import { Client } from 'pg';

/** The texts of the statements that were sent to PostgreSQL, by whatever part of the program, while `work` ran. */
export async function statementsOf<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const query = jest.spyOn(Client.prototype, 'query');
  try {
    const result = await work();
    const statements = query.mock.calls.map(([sent]: unknown[]) => (typeof sent === 'string' ? sent : String((sent as { text?: unknown }).text)));
    return { result, statements };
  } finally {
    query.mockRestore();
  }
}
