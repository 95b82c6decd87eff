import type { Said } from '../text/condition-text.ts';

const Items = ({ items }: Pick<Said, 'items'>) =>
  items.length === 0 ? null : (
    <ul>
      {items.map((item) => (
        <li key={item.text}>
          {item.text}
          <Items items={item.items} />
        </li>
      ))}
    </ul>
  );

/** A condition in words, what it is made of below it. */
export const ConditionInWords = ({ label, said }: { readonly label?: string | undefined; readonly said: Said }) => (
  <div>
    <p>
      {label !== undefined && <strong>{label}:</strong>} {said.text}
    </p>
    <Items items={said.items} />
  </div>
);
