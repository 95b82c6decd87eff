import { adminPages } from '../views/admin-pages.tsx';
import { awardPages } from '../views/award-pages.tsx';
import { decisionPages, type PageState } from '../views/decision-pages.tsx';
import { eligibilityPages } from '../views/eligibility-pages.tsx';
import { listPages } from '../views/list-pages.tsx';
import { rulesPages } from '../views/rules-pages.tsx';
import { statusPages } from '../views/status-pages.tsx';

/** Every state of the pages behind mailed links and of the pages that show and administer, by name. */
export const galleryDecision: readonly PageState[] = [
  ...decisionPages,
  ...statusPages,
  ...listPages,
  ...adminPages,
  ...eligibilityPages,
  ...rulesPages,
  ...awardPages,
];
