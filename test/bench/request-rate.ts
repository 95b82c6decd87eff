import { Agent, get } from 'node:http';
import { signIn } from '../support/system-person.ts';
import type { SystemProcess } from '../support/system-process.ts';
import { nextQuestion, readyToFile } from './bench-system.ts';
import { median, type Section, timed } from './figures.ts';

const REQUESTS = 1_000;
const AT_ONCE = 8;

const getOnce = (agent: Agent, port: string, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const options = {
      agent,
      host: '127.0.0.1',
      port,
      path,
      headers: { host: `localhost:${port}`, 'accept-encoding': 'br' },
    };
    get(options, (response) => {
      if (response.statusCode !== 200) reject(new Error(`The decision page answered ${response.statusCode}.`));
      response.resume().once('end', resolve);
    }).once('error', reject);
  });

/** GET of one decision page over and over, client and system on the same machine. */
export const requestRate = async (system: SystemProcess): Promise<Section> => {
  const officer = await signIn(system, 'canbo.u5@example.vn');
  await (await readyToFile(officer, 'U5'))();
  const { token } = await nextQuestion(system, 'thutruong.u5@example.vn', new Set(), new Date(Date.now() - 5_000));
  const { port } = new URL(system.url);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const times: number[] = [];
  let left = REQUESTS;
  const one = async () => {
    while (left > 0) {
      left -= 1;
      times.push(await timed(() => getOnce(agent, port, `/d/${token}`)));
    }
  };
  await getOnce(agent, port, `/d/${token}`);
  const all = await timed(() => Promise.all(Array.from({ length: AT_ONCE }, one)));
  agent.destroy();
  return {
    title: `Decision page, ${REQUESTS} GETs, ${AT_ONCE} at once, one process`,
    figures: [
      { what: 'requests per second', value: (REQUESTS / all) * 1_000, unit: '/s' },
      { what: 'answer, median', value: median(times), unit: 'ms' },
    ],
  };
};
