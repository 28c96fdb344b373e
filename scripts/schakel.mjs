// `npm run -s schakel -- COMMAND`: the command line.
import './build.mjs';

process.env.LOG_LEVEL ??= 'warn';
await import('../dist/apps/cli/main.js');
