/**
 * A description of the page for search engines, in the terms of schema.org. It is data: a browser runs nothing of it, and the page's policy
 * against scripts does not concern it.
 */
export function StructuredData({ data }: { readonly data: Readonly<Record<string, unknown>> }) {
  return <script type="application/ld+json">{JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')}</script>;
}
