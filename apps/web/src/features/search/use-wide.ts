import { useSyncExternalStore } from 'react';

/** As the breakpoint of search-page.module.css. */
const WIDE = '(width >= 68rem)';

const listen = (onChange: () => void) => {
  const media = matchMedia(WIDE);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
};

/** Whether facets, results and map fit beside each other. */
export const useWide = () => useSyncExternalStore(listen, () => matchMedia(WIDE).matches);
