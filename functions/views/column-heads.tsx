/** The head of a table: one column a label. */
export const ColumnHeads = ({ labels }: { readonly labels: readonly string[] }) => (
  <thead>
    <tr>
      {labels.map((label) => (
        <th key={label} scope="col">
          {label}
        </th>
      ))}
    </tr>
  </thead>
);
