import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Access, connectionOf, enumOf, FieldFaultView, refusalMessage, resultUnion, STAFF } from '@schakel/platform';
import type { Lang } from '@schakel/language';
import { ListingKindEnum, ValueChainEnum, type ListingKind } from '@schakel/listings';
import { placeView, PlaceView } from '@schakel/organisations';
import type { ValueChain } from '@schakel/taxonomy';
import type { StoredEntry } from '../application/entries';
import type { Preview } from '../application/preview';
import { type EntryDraft, LONGEST, MOST_PHRASES } from '../domain/entry';
import type { Excerpt } from '../domain/excerpt';
import type { Gap } from '../domain/gaps';
import { type SenseChoice, senseChoice, senseLabel } from '../domain/senses';
import type { ShortReading, ShownListing } from '../domain/texts';
import type { TrialChange } from '../domain/trial';

/** GraphQL's names have no hyphen and are in capitals. */
const LANG_CODES = { NL: 'nl', NL_BE: 'nl-BE', FR: 'fr', EN: 'en', BRAND: 'brand', TYPO: 'typo' } as const satisfies Record<string, Lang>;
type LangCode = keyof typeof LANG_CODES;
const CODES = Object.keys(LANG_CODES) as LangCode[];

const LexiconLangEnum = enumOf('LexiconLang', CODES, 'NL_BE: Vlaams; BRAND: een merk; TYPO: een fout die velen maken.');

@ObjectType('LexiconSense', { description: 'Wat een woord kan betekenen: een materiaal, of een bewerking, toestand, eigenschap, doel of alledaags woord.' })
@Access(STAFF)
export class LexiconSenseView implements SenseChoice {
  @Field(() => ID) id!: string;
  @Field() label!: string;
  @Field({ description: 'Waar het in thuishoort.' }) within!: string;
}

@ObjectType('LexiconPassage', { description: 'Een stuk van een bericht met één plaats erin gemerkt.' })
@Access(STAFF)
class LexiconPassageView {
  @Field(() => ID) listingId!: string;
  @Field(() => ListingKindEnum) kind!: ListingKind;
  @Field() title!: string;
  @Field() organisation!: string;
  @Field(() => PlaceView) place!: PlaceView;
  @Field() text!: string;
  @Field(() => Int) from!: number;
  @Field(() => Int) to!: number;
}

@ObjectType('LexiconGap', { description: 'Een woord in gepubliceerde berichten waar niets in gelezen wordt.' })
@Access(STAFF)
export class LexiconGapView {
  @Field() word!: string;
  @Field(() => Int, { description: 'In hoeveel berichten het staat.' }) listings!: number;
  @Field(() => [LexiconPassageView]) examples!: LexiconPassageView[];
}

@ObjectType('LexiconEntry', { description: 'Een woord dat medewerkers aan het lexicon toevoegden. Het geldt voor alle hubs.' })
@Access(STAFF)
export class LexiconEntryView {
  @Field(() => ID) id!: string;
  @Field() term!: string;
  @Field(() => LexiconSenseView) sense!: LexiconSenseView;
  @Field(() => LexiconLangEnum) lang!: LangCode;
  @Field({ description: 'Telt enkel zoals het geschreven is, niet verbogen.' }) exact!: boolean;
  @Field(() => [String], { description: 'Uitdrukkingen waarin het woord dit niet betekent.' }) except!: readonly string[];
  @Field() note!: string;
  @Field({ description: 'De hub waar het toegevoegd is; alleen daar is het in te trekken.' }) addedByHub!: string;
  @Field(() => String, { nullable: true, description: 'Voor medewerkers van die hub.' }) addedByName!: string | null;
  @Field() addedAt!: string;
  @Field(() => String, { nullable: true }) withdrawnAt!: string | null;
}

@ObjectType('LexiconReading', { description: 'Wat in een bericht gelezen wordt.' })
@Access(STAFF)
class LexiconReadingView {
  @Field(() => ValueChainEnum, { nullable: true }) valueChain!: ValueChain | null;
  @Field(() => [String], { description: 'Namen van materialen, het zekerste eerst.' }) materials!: string[];
}

@ObjectType('LexiconChange')
@Access(STAFF)
class LexiconChangeView {
  @Field(() => LexiconPassageView) passage!: LexiconPassageView;
  @Field(() => LexiconReadingView) before!: LexiconReadingView;
  @Field(() => LexiconReadingView) after!: LexiconReadingView;
}

@ObjectType('LexiconPreview', { description: 'Welke gepubliceerde berichten anders gelezen zouden worden. Er wordt niets bewaard.' })
@Access(STAFF)
export class LexiconPreviewView {
  @Field(() => [FieldFaultView], { description: 'Waarom het woord zo niet toegevoegd kan worden; dan is er niets geteld.' }) faults!: FieldFaultView[];
  @Field(() => Int, { description: 'Hoeveel berichten bekeken zijn.' }) examined!: number;
  @Field({ description: 'Enkel de nieuwste berichten zijn bekeken.' }) isPart!: boolean;
  @Field(() => Int) changed!: number;
  @Field(() => [LexiconChangeView], { description: 'De eerste twintig.' }) listings!: LexiconChangeView[];
}

@InputType()
export class LexiconEntryInput {
  @Field() @Matches(/^[a-z0-9-]{1,60}$/) hubId!: string;
  @Field({ description: `Kleine letters, hoogstens ${LONGEST} tekens; enkelvoud volstaat.` }) @IsString() @MaxLength(500) term!: string;
  @Field({ description: 'De id van een betekenis, zoals `senses` ze geeft.' }) @IsString() @MaxLength(200) sense!: string;
  @Field(() => LexiconLangEnum, { nullable: true, description: 'NL als er niets staat.' }) @IsOptional() @IsIn(CODES) lang?: LangCode | null;
  @Field(() => Boolean, { nullable: true, description: 'Telt enkel zoals het geschreven is.' }) @IsOptional() @IsBoolean() exact?: boolean | null;
  @Field(() => [String], { nullable: true, description: 'Uitdrukkingen waarin het woord dit niet betekent.' })
  @IsOptional() @IsArray() @ArrayMaxSize(MOST_PHRASES) @IsString({ each: true }) @MaxLength(500, { each: true })
  except?: string[] | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(500) note?: string | null;
}

export const LexiconEntryResult = resultUnion('LexiconEntryResult', LexiconEntryView);
export const LexiconGapConnection = connectionOf('LexiconGapConnection', LexiconGapView);
export const LexiconEntryConnection = connectionOf('LexiconEntryConnection', LexiconEntryView);

export const draftOf = ({ term, sense, lang, exact, except, note }: LexiconEntryInput): EntryDraft => ({
  term, sense, lang: LANG_CODES[lang ?? 'NL'], exact: exact ?? false, except: except ?? [], note: note ?? '',
});

export function entryView({ sense, lang, ...entry }: StoredEntry): LexiconEntryView {
  return Object.assign(new LexiconEntryView(), entry, { sense: senseChoice(sense), lang: CODES.find((code) => LANG_CODES[code] === lang) ?? 'NL' });
}

export const gapView = ({ examples, ...gap }: Gap): LexiconGapView => ({ ...gap, examples: examples.map(({ listing, excerpt }) => passageView(listing, excerpt)) });

export function previewView({ faults, listings, ...preview }: Preview): LexiconPreviewView {
  return { ...preview, faults: faults.map((fault) => ({ ...fault, message: refusalMessage(fault.code) })), listings: listings.map(changeView) };
}

const changeView = ({ listing, excerpt, before, after }: TrialChange): LexiconChangeView => ({
  passage: passageView(listing, excerpt), before: readingView(before), after: readingView(after),
});

const readingView = ({ valueChain, materials }: ShortReading): LexiconReadingView => ({ valueChain, materials: materials.map((id) => senseLabel(id)) });

const passageView = ({ id, kind, title, organisation, placeCode }: ShownListing, excerpt: Excerpt): LexiconPassageView => ({
  listingId: id, kind, title, organisation, place: placeView(placeCode), ...excerpt,
});
