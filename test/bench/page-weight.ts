import { fillDraft } from '../support/system-filing.ts';
import { type Person, signIn } from '../support/system-person.ts';
import type { SystemProcess } from '../support/system-process.ts';
import { nextQuestion, readyToFile } from './bench-system.ts';
import type { Figure, Section } from './figures.ts';
import { transferred } from './transferred.ts';

const PAGE_KB = 40;
const SCRIPTS_KB = 20;

const linked = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path)),
];

/** A first visit: the page and every asset that it links, as they travel. */
const weigh = async (url: string, what: string, path: string, cookie = ''): Promise<readonly Figure[]> => {
  const page = await transferred(url, path, cookie);
  if (page.status !== 200) throw new Error(`${path} answered ${page.status}.`);
  const assets = await Promise.all(
    linked(page.text).map(async (asset) => ({ asset, ...(await transferred(url, asset, '')) })),
  );
  const kb = (bytes: number) => bytes / 1024;
  const sum = (some: readonly { bytes: number }[]) => some.reduce((all, { bytes }) => all + bytes, 0);
  const scripts = assets.filter(({ asset }) => asset.endsWith('.js'));
  return [
    {
      what,
      value: kb(page.bytes + sum(assets)),
      unit: 'KB',
      most: PAGE_KB,
      note: `page ${kb(page.bytes).toFixed(1)} KB, ${assets.length} assets`,
    },
    { what: `${what}: scripts`, value: kb(sum(scripts)), unit: 'KB', most: SCRIPTS_KB },
  ];
};

const draftPaths = async (officer: Person) => {
  const id = await fillDraft(officer, 'U4');
  const draft = `/proposals/${id}/draft`;
  const nomination = /\/proposals\/[^"/]+\/nominations\/[^"/?#]+/.exec((await officer.get(draft)).text)?.[0];
  if (nomination === undefined) throw new Error('The draft links no nomination.');
  return { draft, nomination };
};

/** What people's first pages weigh, headers included. */
export const pageWeight = async (system: SystemProcess): Promise<Section> => {
  const officer = await signIn(system, 'canbo.u4@example.vn');
  const { draft, nomination } = await draftPaths(officer);
  await (await readyToFile(officer, 'U4'))();
  const { token } = await nextQuestion(system, 'thutruong.u4@example.vn', new Set(), new Date(Date.now() - 5_000));
  const cookie = officer.cookie();
  const figures = [
    await weigh(system.url, 'sign-in', '/sign-in'),
    await weigh(system.url, 'draft', draft, cookie),
    await weigh(system.url, 'nomination form', nomination, cookie),
    await weigh(system.url, 'decision page', `/d/${token}`),
  ];
  return { title: 'Weight of a first page, transferred with brotli, headers included', figures: figures.flat() };
};
