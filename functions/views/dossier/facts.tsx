import type { ComponentChildren } from 'preact';

export type FactItem = { readonly label: string; readonly value: ComponentChildren };

export const Facts = ({ items }: { readonly items: readonly FactItem[] }) => (
  <dl class="facts">
    {items.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
