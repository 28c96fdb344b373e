import { Refusal, type GraphqlContext, type HttpExchange } from '@schakel/platform';
import { ACCESS_COOKIE } from '../application/viewer-source';
import type { SessionTokens } from '../application/sessions';
import type { SignInMode } from './enums';
import type { SignedInView } from './session.views';

const ACCESS = { name: ACCESS_COOKIE, path: '/' } as const;
/** Sent only where sessions are refreshed and ended. */
const REFRESH = { name: 'schakel_refresh', path: '/graphql' } as const;

/** @throws Refusal BAD_REQUEST on a WebSocket, which has no cookies */
export function httpOf({ http }: GraphqlContext): HttpExchange {
  if (!http) throw new Refusal('BAD_REQUEST');
  return http;
}

export function refreshTokenIn(http: HttpExchange): string | undefined {
  return http.cookies[REFRESH.name];
}

/** Hands the tokens of a session to a browser as cookies, to a program in the answer; never both ways. */
export function deliver(tokens: SessionTokens, mode: SignInMode, http: HttpExchange): SignedInView {
  const { accessToken, accessSeconds, refreshToken, sessionSeconds } = tokens;
  if (mode === 'TOKEN') return { accessToken, accessSeconds, refreshToken, sessionSeconds };
  http.setCookie(ACCESS.name, accessToken, { maxAge: accessSeconds, path: ACCESS.path });
  http.setCookie(REFRESH.name, refreshToken, { maxAge: sessionSeconds, path: REFRESH.path });
  return { accessToken: null, accessSeconds, refreshToken: null, sessionSeconds };
}

export function clearSessionCookies(http: HttpExchange): void {
  for (const { name, path } of [ACCESS, REFRESH]) http.clearCookie(name, { path });
}
