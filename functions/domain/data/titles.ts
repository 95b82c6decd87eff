import { commendations } from './commendations.ts';
import { emulationTitles } from './emulation-titles.ts';
import { outsideTitles } from './outside-titles.ts';
import { stateHonours } from './state-honours.ts';
import type { Title } from './title.ts';

/** The whole catalogue; awards outside the ministry's reach are kept inactive. */
export const titles: readonly Title[] = [...emulationTitles, ...commendations, ...stateHonours, ...outsideTitles];
