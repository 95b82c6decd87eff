import type { Provision } from '../../domain/rules/grounds.ts';
import { sources } from '../../domain/rules/sources.ts';
import { adminPaths } from '../admin/admin-paths.ts';
import { useLang, useTexts } from '../lang.ts';
import { basisText } from '../text/provision-text.ts';
import { rulesTexts } from '../text/rules.ts';

export const SourceLink = ({ code }: { readonly code: string }) => {
  const lang = useLang();
  const source = sources[code];
  const name = source?.name[lang] ?? code;
  return source?.url === undefined ? name : <a href={source.url}>{name}</a>;
};

export const VerifiedTag = ({ verified }: { readonly verified: boolean }) => {
  const texts = useTexts(rulesTexts);
  return verified ? <span class="tag good">{texts.verified}</span> : <span class="tag warn">{texts.unverified}</span>;
};

export type GroundsLineProps = {
  readonly provision: Provision;
  /** The pack, for an administrator who may set the provision otherwise. */
  readonly pack?: string | undefined;
};

/** The clause, where it was found, whether it is verified, and why the ministry set it otherwise. */
export const GroundsLine = ({ provision, pack }: GroundsLineProps) => {
  const texts = useTexts(rulesTexts);
  const { id, basis, source, verified, overridden } = provision;
  return (
    <>
      <p class="soft small">
        {basisText(basis)} <VerifiedTag verified={verified} />
        <br />
        {texts.source}: <SourceLink code={source} />
        {pack !== undefined && (
          <>
            {' · '}
            <a class="no-print" href={adminPaths.provision(pack, id)}>
              {texts.set}
              <span class="visually-hidden">: {id}</span>
            </a>
          </>
        )}
      </p>
      {overridden !== undefined && <p class="notice warn small">{texts.overriddenBecause(overridden.reason)}</p>}
    </>
  );
};
