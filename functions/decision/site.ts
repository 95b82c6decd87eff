import { appOnAws } from '../aws.ts';
import type { Admission } from '../edge/admission.ts';
import { onFirstCall } from '../edge/first-call.ts';
import { webHandler } from '../edge/web-handler.ts';
import type { Clock } from '../ports.ts';
import { drawError } from '../views/errors/draw-error.tsx';
import { frameOf } from './pages.tsx';
import { decisionRoutes } from './routes.tsx';

/** The pages behind a mail link: their own function, with the least rights. */
export const decisionSite = (admissionOf?: (clock: Clock) => Admission) =>
  onFirstCall(() => {
    const app = appOnAws();
    const { clock, settings } = app;
    return webHandler(decisionRoutes(app), {
      publicUrl: () => settings.publicUrl,
      errorPage: drawError(() => frameOf(app)),
      admits: admissionOf?.(clock),
    });
  });
