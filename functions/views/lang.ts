import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export const langs = ['vi', 'en'] as const;
export type Lang = (typeof langs)[number];

/** A catalogue's English has the very type of its Vietnamese: a key that is missing or too many does not compile. */
export type Catalogue<Words> = Readonly<Record<Lang, Words>>;

export const LangContext = createContext<Lang>('vi');

export const useLang = (): Lang => useContext(LangContext);

export const useTexts = <Words>(catalogue: Catalogue<Words>): Words => catalogue[useLang()];
