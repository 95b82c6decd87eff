import { appOnAws } from '../aws.ts';
import type { Admission } from '../edge/admission.ts';
import { onFirstCall } from '../edge/first-call.ts';
import { webHandler } from '../edge/web-handler.ts';
import type { Clock } from '../ports.ts';
import { drawError } from '../views/errors/draw-error.tsx';
import { adminRoutes } from './admin.tsx';
import { adminRulesRoutes } from './admin-rules.tsx';
import { servedAssets } from './assets.ts';
import { awardImportRoutes } from './award-imports.tsx';
import { besideRoutes } from './beside.tsx';
import { errorFrame, webOf } from './context.tsx';
import { draftingRoutes } from './drafting.tsx';
import { eligibilityRoutes } from './eligibility.tsx';
import { formRoutes } from './forms.tsx';
import { homeRoutes } from './home.tsx';
import { listRoutes } from './lists.tsx';
import { rulesRoutes } from './rules.tsx';
import { signInRoutes } from './sign-in.tsx';
import { statusRoutes } from './status.tsx';

/** The signed-in pages, and the style sheet and scripts of all. */
export const webSite = (admissionOf?: (clock: Clock) => Admission) =>
  onFirstCall(() => {
    const web = webOf(appOnAws());
    const { clock, settings } = web.app;
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
    return webHandler(
      groups.flatMap((routes) => routes(web)),
      {
        publicUrl: () => settings.publicUrl,
        errorPage: drawError(errorFrame(web)),
        assets: servedAssets(),
        admits: admissionOf?.(clock),
      },
    );
  });
