import type { Loader } from 'astro/loaders';
import { isToMake } from './build-plan.ts';

/**
 * A collection of articles by their year, of which those of kept years are read and not compiled:
 * pages over all years name them, and none shows their text.
 */
export function withoutKept(loader: Loader): Loader {
  const isWanted = isToMake();
  return {
    ...loader,
    load: (context) => {
      const { store } = context;
      // Without a digest no later run takes an entry that was not compiled for one that was.
      const set: typeof store.set = ({ deferredRender, digest, ...entry }) =>
        store.set(
          deferredRender && digest !== undefined && isWanted(Number(entry.id))
            ? { ...entry, deferredRender, digest }
            : entry,
        );
      return loader.load({ ...context, store: { ...store, set } });
    },
  };
}
