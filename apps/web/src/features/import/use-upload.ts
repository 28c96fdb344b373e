import { useMutation } from '@tanstack/react-query';
import { ApiError } from '../../api/client';
import { renewIfDue } from '../../api/session-clock';
import type { ImportKind } from '../../generated/operations';

interface Upload {
  readonly file: File;
  readonly kind: ImportKind;
  readonly hubId: string;
  /** Whose listings they are, when a member brings them. */
  readonly organisationId: string | null;
  readonly dryRun: boolean;
}

interface Answer {
  readonly importRunId?: string;
  readonly code?: string;
  readonly message?: string;
}

async function send({ file, kind, hubId, organisationId, dryRun }: Upload): Promise<string> {
  await renewIfDue();
  const query = new URLSearchParams({ hub: hubId, kind, dryRun: String(dryRun), ...(organisationId ? { organisation: organisationId } : {}) });
  const body = new FormData();
  body.set('file', file);
  const response = await fetch(`/api/imports?${query.toString()}`, {
    method: 'POST',
    credentials: 'same-origin',
    // No page of another site can send this header with our cookies.
    headers: { 'x-schakel-request': '1' },
    body,
  }).catch(() => {
    throw new ApiError('OFFLINE', '');
  });
  const answer = (await response.json().catch(() => ({}))) as Answer;
  if (!response.ok || !answer.importRunId) throw new ApiError(answer.code ?? 'INTERNAL', answer.message ?? '');
  return answer.importRunId;
}

/** Sends a file to be imported. @returns the run to follow */
export const useUpload = () => useMutation({ mutationFn: send });
