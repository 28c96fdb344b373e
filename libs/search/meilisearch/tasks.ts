import type { Meilisearch, Task } from 'meilisearch';
import { setTimeout as sleep } from 'node:timers/promises';
import { SearchEngineError } from '../port';
import { MalformedAnswer, MEILISEARCH } from './errors';
import { withRetry, type RetryOptions } from './retry';

const SHORTEST_MS = 5;
const LONGEST_MS = 500;

/**
 * Waits until a task is done, well or not: writes are only queued when the server answers. The client's own wait ends after a time
 * that has nothing to do with how the work goes; here `until` (milliseconds of `performance.now()`) may be never.
 * @throws SearchEngineError TIMEOUT when the time is over: the task may still succeed
 */
export async function taskDone(client: Meilisearch, uid: number, until: number, retry: RetryOptions): Promise<Task> {
  for (let pause = SHORTEST_MS; ; pause = Math.min(LONGEST_MS, pause * 1.5)) {
    const task = await withRetry(() => client.tasks.getTask(uid), retry);
    if (typeof task !== 'object' || typeof task.status !== 'string') throw new MalformedAnswer('A task without a status');
    if (task.status !== 'enqueued' && task.status !== 'processing') return task;
    if (performance.now() > until) throw new SearchEngineError(MEILISEARCH, 'TIMEOUT', `Task ${uid} is not done`);
    await sleep(pause);
  }
}

/** @throws SearchEngineError unless it succeeded */
export function checkSucceeded(task: Task): void {
  if (task.status === 'succeeded') return;
  const code = task.error?.code ?? task.status;
  throw new SearchEngineError(MEILISEARCH, code === 'index_not_found' ? 'NOT_READY' : 'FAILED', `Task ${task.uid} (${task.type}): ${code}`);
}
