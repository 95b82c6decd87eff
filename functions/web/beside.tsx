import type { Viewer } from '../domain/access.ts';
import type { Proposal } from '../domain/proposal.ts';
import { asFiled } from '../domain/round.ts';
import { aboutOf } from '../edge/about.ts';
import { notFound, type Route, type WebRequest } from '../edge/http.ts';
import { editableProposal, lastRound } from '../usecases/drafts.ts';
import { readBeside } from '../usecases/read-beside.ts';
import { readableProposal } from '../usecases/read-status.ts';
import { BesidePage } from '../views/dossier/beside-page.tsx';
import { paths } from '../views/paths.ts';
import { statusPaths } from '../views/status/status-paths.ts';
import { show, type VisitHandle, type Web } from './context.tsx';

const params = ({ params: given }: WebRequest) => ({
  id: given['proposalId'] ?? '',
  nominationId: given['nomination'] ?? '',
  other: given['other'] ?? '',
});

type Found = (app: Web['app'], viewer: Viewer, id: string) => Promise<Proposal | undefined>;

/** What its own officer is writing, and nobody else sees. */
const drafted: Found = async (app, viewer, id) => {
  const found = await editableProposal(app, viewer, id);
  return found.ok ? found.value : undefined;
};

const filed: Found = async (app, viewer, id) => {
  const proposal = await readableProposal(app, viewer, id);
  const round = proposal && (await lastRound(app, proposal));
  return proposal && round && asFiled(proposal, round);
};

/** A report beside another that tells of the same achievement; `backTo` is the page that led here. */
const beside =
  (web: Web, find: Found, backTo: (id: string, nominationId: string) => string): VisitHandle =>
  async (request, { viewer, directory, frame }) => {
    const { id, nominationId, other } = params(request);
    const proposal = await find(web.app, viewer, id);
    const both = proposal && (await readBeside(web.app, directory, viewer, proposal, nominationId, other));
    if (proposal === undefined || both === undefined) return notFound;
    const page = <BesidePage frame={frame} area="proposals" back={backTo(id, nominationId)} {...both} />;
    return show(200, page, request, aboutOf(proposal));
  };

/** Beside the form of a draft, and beside what was filed. */
export const besideRoutes = (web: Web): readonly Route[] => [
  {
    method: 'GET',
    path: '/proposals/{proposalId}/nominations/{nomination}/beside/{other}',
    handle: web.visit(beside(web, drafted, paths.nomination)),
  },
  {
    method: 'GET',
    path: '/proposals/{proposalId}/read/nominations/{nomination}/beside/{other}',
    handle: web.visit(beside(web, filed, statusPaths.readNomination)),
  },
];
