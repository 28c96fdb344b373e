import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access, ANYONE, type GraphqlContext } from '@schakel/platform';
import { Sessions } from '../application/sessions';
import { SignIn } from '../application/sign-in';
import { RefreshArgs, SignInInput } from './session.inputs';
import { DONE, DoneView, SignInResult, type SignedInView } from './session.views';
import { clearSessionCookies, deliver, httpOf, refreshTokenIn } from './session-cookies';

@Resolver()
export class SessionResolver {
  constructor(
    private readonly signIns: SignIn,
    private readonly sessions: Sessions,
  ) {}

  @Mutation(() => SignInResult, { description: 'Aanmelden met e-mailadres en wachtwoord.' })
  @Access(ANYONE)
  async signIn(@Args('input') { email, password, mode }: SignInInput, @Context() context: GraphqlContext): Promise<SignedInView> {
    const http = httpOf(context);
    return deliver(await this.signIns.run({ email, password, address: http.ip }), mode, http);
  }

  @Mutation(() => SignInResult, { description: 'De sessie voortzetten met nieuwe sleutels.' })
  @Access(ANYONE)
  async refreshSession(@Args() { token }: RefreshArgs, @Context() context: GraphqlContext): Promise<SignedInView> {
    const http = httpOf(context);
    return deliver(await this.sessions.refresh(token ?? refreshTokenIn(http) ?? ''), token ? 'TOKEN' : 'COOKIE', http);
  }

  @Mutation(() => DoneView, { description: 'Afmelden: de sessie eindigt, ook voor wie haar sleutels elders heeft.' })
  @Access(ANYONE)
  async signOut(@Context() context: GraphqlContext): Promise<DoneView> {
    const http = httpOf(context);
    await this.sessions.end(context.viewer.sessionId, refreshTokenIn(http));
    clearSessionCookies(http);
    return DONE;
  }
}
