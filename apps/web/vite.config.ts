import react from '@vitejs/plugin-react';
import compileMessage from 'icu-minify/compile';
import { defineConfig, type Plugin } from 'vite';

const api = 'http://localhost:3000';

type Texts = { readonly [key: string]: string | Texts };

/** Compiles the texts while building, so that the parser for them need not go to the browser. */
function compiledMessages(): Plugin {
  const compiled = (texts: Texts): object =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, typeof text === 'string' ? compileMessage(text) : compiled(text)]));
  return {
    name: 'compiled-messages',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/messages\/\w+\.json$/ },
      handler: (json) => ({ code: JSON.stringify(compiled(JSON.parse(json) as Texts)), map: null }),
    },
  };
}

export default defineConfig({
  plugins: [react(), compiledMessages()],
  resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
  build: {
    // The page's policy allows no fonts from data: addresses.
    assetsInlineLimit: 0,
    target: 'baseline-widely-available',
    manifest: true,
  },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  server: { port: 5173, proxy: { '/graphql': api, '/api': api, '/health': api } },
});
