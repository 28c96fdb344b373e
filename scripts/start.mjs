// `npm start`: builds what has changed, then runs API, worker and web app in this process, with the example hub in an empty database.
import './build.mjs';

process.env.NODE_ENV ??= 'development';
if (process.env.NODE_ENV !== 'production') process.env.DEMO ??= 'true';
await import('../dist/apps/api/main.js');
