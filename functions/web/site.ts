import { appOnAws } from '../aws.ts';
import type { Admission } from '../edge/admission.ts';
import { onFirstCall } from '../edge/first-call.ts';
import { webHandler } from '../edge/web-handler.ts';
import type { Clock } from '../ports.ts';
import { drawError } from '../views/errors/draw-error.tsx';
import { servedAssets } from './assets.ts';
import { errorFrame, webOf } from './context.tsx';
import { routesOf } from './site-routes.ts';

/** The signed-in pages, and the style sheet and scripts of all. */
export const webSite = (admissionOf?: (clock: Clock) => Admission) =>
  onFirstCall(() => {
    const web = webOf(appOnAws());
    const { clock, settings } = web.app;
    return webHandler(routesOf(web), {
      publicUrl: () => settings.publicUrl,
      errorPage: drawError(errorFrame(web)),
      assets: servedAssets(),
      admits: admissionOf?.(clock),
    });
  });
