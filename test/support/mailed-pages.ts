import { decisionRoutes } from '../../functions/decision/routes.tsx';
import { webHandler } from '../../functions/edge/web-handler.ts';
import { drawError } from '../../functions/views/errors/draw-error.tsx';
import { context, eventOf, here, textOf, written } from '../edge/gateway.ts';
import { textOf as readable } from './e2e-html.ts';
import type { Pipeline } from './pipeline.ts';

/** What somebody reads behind a mailed link. */
export const mailedPage = async ({ app }: Pick<Pipeline, 'app'>, path: string): Promise<string> => {
  const site = webHandler(decisionRoutes(app), {
    publicUrl: () => here,
    errorPage: drawError(() => ({ ministry: 'Bộ' })),
  });
  let text = '';
  await written(async () => {
    text = readable(textOf(await site(eventOf(path), context)));
  });
  return text;
};
