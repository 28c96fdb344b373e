import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Access, ANYONE, resultUnion } from '@schakel/platform';

@ObjectType('SignedIn', { description: 'Een sessie. De sleutels staan hier alleen in de vorm TOKEN; een browser krijgt ze als cookies.' })
@Access(ANYONE)
export class SignedInView {
  @Field(() => String, { nullable: true }) accessToken!: string | null;
  @Field(() => String, { nullable: true }) refreshToken!: string | null;
  @Field(() => Int, { description: 'Seconden tot de toegang vernieuwd moet worden.' }) accessSeconds!: number;
  @Field(() => Int, { description: 'Seconden tot men zich opnieuw moet aanmelden.' }) sessionSeconds!: number;
}

@ObjectType('Done', { description: 'Het is gebeurd, of was al zo.' })
@Access(ANYONE)
export class DoneView {
  @Field() done!: boolean;
}

export const DONE: DoneView = { done: true };

export const SignInResult = resultUnion('SignInResult', SignedInView);
export const DoneResult = resultUnion('DoneResult', DoneView);
