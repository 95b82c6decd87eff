import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** How this page was asked for: what a switch of language must ask for again. */
export type Here = { readonly method: string; readonly query: ReadonlyMap<string, string> };

export const opened: Here = { method: 'GET', query: new Map() };

export const HereContext = createContext<Here>(opened);

export const useHere = (): Here => useContext(HereContext);
