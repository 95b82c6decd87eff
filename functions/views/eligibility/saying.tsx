import type { Said } from '../text/condition-text.ts';

/** What a rule asks, in words: what it is made of follows as a list. */
export const Saying = ({ said }: { readonly said: Said }) => (
  <>
    {said.text}
    {said.items.length > 0 && (
      <ul>
        {said.items.map((item) => (
          <li key={item.text}>
            <Saying said={item} />
          </li>
        ))}
      </ul>
    )}
  </>
);
