import type { Route } from '../edge/http.ts';
import { adminRoutes } from './admin.tsx';
import { adminRulesRoutes } from './admin-rules.tsx';
import { awardImportRoutes } from './award-imports.tsx';
import { besideRoutes } from './beside.tsx';
import type { Web } from './context.tsx';
import { draftingRoutes } from './drafting.tsx';
import { eligibilityRoutes } from './eligibility.tsx';
import { formRoutes } from './forms.tsx';
import { homeRoutes } from './home.tsx';
import { listRoutes } from './lists.tsx';
import { rulesRoutes } from './rules.tsx';
import { signInRoutes } from './sign-in.tsx';
import { statusRoutes } from './status.tsx';

const groups = [
  homeRoutes,
  signInRoutes,
  draftingRoutes,
  formRoutes,
  statusRoutes,
  besideRoutes,
  listRoutes,
  eligibilityRoutes,
  awardImportRoutes,
  rulesRoutes,
  adminRoutes,
  adminRulesRoutes,
];

/** Every page for signed-in people. */
export const routesOf = (web: Web): readonly Route[] => groups.flatMap((routes) => routes(web));
