import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access, ANYONE, type GraphqlContext } from '@schakel/platform';
import { PasswordReset } from '../application/password-reset';
import { PasswordResetArgs, SetPasswordInput } from './session.inputs';
import { DONE, DoneResult, type DoneView } from './session.views';
import { httpOf } from './session-cookies';

@Resolver()
export class PasswordResolver {
  constructor(private readonly passwordReset: PasswordReset) {}

  @Mutation(() => DoneResult, { description: 'Een mail vragen om een nieuw wachtwoord te kiezen. Het antwoord is hetzelfde of het adres bekend is of niet.' })
  @Access(ANYONE)
  async requestPasswordReset(@Args() { email }: PasswordResetArgs, @Context() context: GraphqlContext): Promise<DoneView> {
    await this.passwordReset.request(email, httpOf(context).ip);
    return DONE;
  }

  @Mutation(() => DoneResult, { description: 'Een wachtwoord kiezen met de link uit een mail. Alle sessies eindigen; aanmelden komt daarna.' })
  @Access(ANYONE)
  async setPassword(@Args('input') { token, password }: SetPasswordInput): Promise<DoneView> {
    await this.passwordReset.setPassword(token, password);
    return DONE;
  }
}
