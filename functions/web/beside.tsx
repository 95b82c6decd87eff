import { aboutOf } from '../edge/about.ts';
import { notFound, type Route, type WebRequest } from '../edge/http.ts';
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

/** A report beside another that tells of the same achievement; `backTo` is the page that led here. */
const beside =
  (web: Web, backTo: (id: string, nominationId: string) => string): VisitHandle =>
  async (request, { viewer, directory, frame }) => {
    const { id, nominationId, other } = params(request);
    const proposal = await readableProposal(web.app, viewer, id);
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
    handle: web.visit(beside(web, paths.nomination)),
  },
  {
    method: 'GET',
    path: '/proposals/{proposalId}/read/nominations/{nomination}/beside/{other}',
    handle: web.visit(beside(web, statusPaths.readNomination)),
  },
];
