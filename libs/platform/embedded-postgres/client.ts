import { resolve } from 'node:path';
import { Client, escapeIdentifier } from 'pg';

/** How to reach an embedded server: always on 127.0.0.1, as its superuser. */
export interface Access {
  port: number;
  password: string;
}

const HOST = '127.0.0.1';
const USER = 'postgres';

/** The connection string of one database of the server. */
export function databaseUrl({ port, password }: Access, database: string): string {
  return `postgres://${USER}:${encodeURIComponent(password)}@${HOST}:${port}/${encodeURIComponent(database)}`;
}

/** Whether the server on that port accepts the password and says that it serves this data folder. */
export async function canServe(access: Access, data: string): Promise<boolean> {
  try {
    const [row] = await query<{ folder: string }>(access, `SELECT current_setting('data_directory') AS folder`);
    return row !== undefined && resolve(row.folder) === resolve(data);
  } catch {
    return false;
  }
}

/** Makes an empty database and gives its connection string; PostgreSQL's error 42P04 if it exists. */
export async function createDatabase(access: Access, name: string): Promise<string> {
  await query(access, `CREATE DATABASE ${escapeIdentifier(name)}`);
  return databaseUrl(access, name);
}

/** Drops a database if it exists, also while others are connected to it. */
export async function dropDatabase(access: Access, name: string): Promise<void> {
  await query(access, `DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
}

async function query<Row extends object>({ port, password }: Access, sql: string): Promise<Row[]> {
  const client = new Client({ host: HOST, port, user: USER, password, database: 'postgres', ssl: false, connectionTimeoutMillis: 5000 });
  // A connection that breaks after its query must not end the program.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
