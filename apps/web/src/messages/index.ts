import nl from './nl.json';
import type staff from './staff.json';

/** The texts of every page; those of staff pages arrive with these (see `staff-texts.tsx`). */
export type Messages = typeof nl & typeof staff;
export type Locale = 'nl' | 'en' | 'fr';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

export type Tree = { readonly [key: string]: string | Tree };

/** Dutch is complete; another language overlays it, so that what is not translated yet shows in Dutch. */
const overlay = (base: Tree, over: Tree): Tree =>
  Object.fromEntries(
    Object.entries(base).map(([key, value]): [string, string | Tree] => {
      const other = over[key];
      if (typeof value === 'string') return [key, typeof other === 'string' && other ? other : value];
      return [key, typeof other === 'object' ? overlay(value, other) : value];
    }),
  );

const others: Readonly<Record<Exclude<Locale, 'nl'>, () => Promise<{ default: Tree }>>> = {
  en: () => import('./en.json'),
  fr: () => import('./fr.json'),
};

/** What every page needs. */
export const DUTCH: Tree = nl;

/** Texts in a language, of which `dutch` is the whole. */
export async function messagesOf(locale: Locale, dutch: Tree): Promise<Tree> {
  if (locale === 'nl') return dutch;
  const { default: texts } = await others[locale]();
  return overlay(dutch, texts);
}
