import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsEmail, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { PASSWORD_MAX } from '../domain/password-policy';
import { SignInMode } from './enums';

@InputType()
export class SignInInput {
  @Field()
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @Field()
  @IsString()
  @MinLength(1)
  @MaxLength(PASSWORD_MAX)
  password!: string;

  @Field(() => SignInMode, { defaultValue: SignInMode.COOKIE })
  @IsIn(Object.values(SignInMode))
  mode: SignInMode = SignInMode.COOKIE;
}

@ArgsType()
export class RefreshArgs {
  @Field(() => String, { nullable: true, description: 'Voor programma’s; een browser stuurt zijn cookie.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  token?: string | null;
}

@ArgsType()
export class PasswordResetArgs {
  @Field()
  @IsEmail()
  @MaxLength(254)
  email!: string;
}

@InputType()
export class SetPasswordInput {
  @Field({ description: 'Uit de link in de mail.' })
  @IsString()
  @MaxLength(100)
  token!: string;

  /** The policy itself says what is too long. */
  @Field()
  @IsString()
  @MaxLength(1000)
  password!: string;
}

@ArgsType()
export class EraseArgs {
  @Field({ description: 'Uw wachtwoord, als bewijs.' })
  @IsString()
  @MinLength(1)
  @MaxLength(PASSWORD_MAX)
  password!: string;
}
