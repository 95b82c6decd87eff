import { decisionPages, type PageState } from '../views/decision-pages.tsx';

/** Every state of the pages behind mailed links and of the pages that show and administer, by name. */
export const galleryDecision: readonly PageState[] = [...decisionPages];
