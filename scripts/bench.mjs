// `npm run bench -- NAME`: figures as ratios within one run.
import './build.mjs';

await import('../dist/bench/main.js');
