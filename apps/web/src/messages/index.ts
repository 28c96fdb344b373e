import nl from './nl.json';

export type Messages = typeof nl;
export type Locale = 'nl' | 'en' | 'fr';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

type Tree = { readonly [key: string]: string | Tree };

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

export const DUTCH: Messages = nl;

export async function messagesOf(locale: Locale): Promise<Messages> {
  if (locale === 'nl') return nl;
  const { default: texts } = await others[locale]();
  return overlay(nl, texts) as Messages;
}
