import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, ANYONE, SIGNED_IN, type GraphqlContext } from '@schakel/platform';
import { ReadMe } from '../application/me';
import { PersonalData } from '../application/personal-data';
import { MeView } from './me.views';
import { EraseArgs } from './session.inputs';
import { DONE, DoneResult, type DoneView } from './session.views';
import { clearSessionCookies, httpOf } from './session-cookies';

@Resolver()
export class MeResolver {
  constructor(
    private readonly readMe: ReadMe,
    private readonly personalData: PersonalData,
  ) {}

  @Query(() => MeView, { nullable: true, description: 'Wie aangemeld is; leeg voor een bezoeker.' })
  @Access(ANYONE)
  me(@Context() { viewer }: GraphqlContext): Promise<MeView | null> {
    return this.readMe.run(viewer);
  }

  @Query(() => String, { description: 'Alles wat over u bewaard wordt, als JSON.' })
  @Access(SIGNED_IN)
  myData(@Context() { viewer }: GraphqlContext): Promise<string> {
    return this.personalData.export(viewer);
  }

  @Mutation(() => DoneResult, { description: 'Uw account wissen. Er blijft een nummer zonder naam over.' })
  @Access(SIGNED_IN)
  async eraseMyAccount(@Args() { password }: EraseArgs, @Context() context: GraphqlContext): Promise<DoneView> {
    const http = httpOf(context);
    await this.personalData.erase(context.viewer, password, http.ip);
    clearSessionCookies(http);
    return DONE;
  }
}
