import { ColumnHeads } from '../column-heads.tsx';
import { useTexts } from '../lang.ts';
import { adminTexts } from '../text/admin.ts';
import type { AdminText } from '../text/admin-vi.ts';
import { statusTexts } from '../text/status.ts';

export type Role = keyof AdminText['directory']['roleNames'];

export type PersonRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly post: string;
  readonly unit?: string | undefined;
  /** By which right somebody takes part, and where: the unit's or block's name. */
  readonly roles: readonly { readonly role: Role; readonly of?: string | undefined }[];
};

export const PeopleTable = ({ people }: { readonly people: readonly PersonRow[] }) => {
  const { directory } = useTexts(adminTexts);
  const { columns } = useTexts(statusTexts).lists;
  const rolesText = (roles: PersonRow['roles']) =>
    roles
      .map(({ role, of }) => (of === undefined ? directory.roleNames[role] : `${directory.roleNames[role]} (${of})`))
      .join(', ');
  return (
    <section class="stack" aria-labelledby="people">
      <h2 id="people">{directory.people(people.length)}</h2>
      <table class="table">
        <ColumnHeads labels={[columns.name, directory.post, columns.unit, directory.email, directory.roles]} />
        <tbody>
          {people.map(({ id, name, post, unit, email, roles }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                <br />
                <span class="soft small">{id}</span>
              </th>
              <td data-label={directory.post}>{post}</td>
              <td data-label={columns.unit}>{unit ?? '–'}</td>
              <td data-label={directory.email}>{email}</td>
              <td data-label={directory.roles}>{rolesText(roles) || directory.noRole}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
