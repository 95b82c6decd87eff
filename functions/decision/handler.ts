import { appOnAws } from '../aws.ts';
import { onFirstCall } from '../edge/first-call.ts';
import { webHandler } from '../edge/web-handler.ts';
import { drawError } from '../views/errors/draw-error.tsx';
import { frameOf } from './pages.tsx';
import { decisionRoutes } from './routes.tsx';

/** The pages behind a mail link: their own function, with the least rights. */
export const handler = onFirstCall(() => {
  const app = appOnAws();
  const { publicUrl } = app.settings;
  return webHandler(decisionRoutes(app), { publicUrl: () => publicUrl, errorPage: drawError(() => frameOf(app)) });
});
