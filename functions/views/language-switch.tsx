import { useHere } from './here.ts';
import { type Hidden, HiddenFields } from './hidden.tsx';
import { type Lang, useLang, useTexts } from './lang.ts';
import { commonTexts } from './text/common.ts';

/** Posted by a switch; a route that is posted it draws and never acts. */
const name = 'lang';

const useOther = (): { readonly other: Lang; readonly said: string } => {
  const other = useLang() === 'vi' ? 'en' : 'vi';
  return { other, said: useTexts(commonTexts).language[other] };
};

const SwitchLink = () => {
  const { other, said } = useOther();
  const asked = [...useHere().query].filter(([one]) => one !== name);
  return (
    <a
      class="quiet"
      href={`?${new URLSearchParams([...asked, [name, other]])}`}
      hreflang={other}
      lang={other}
      rel="nofollow"
    >
      {said}
    </a>
  );
};

const SwitchButton = ({ form }: { readonly form?: string | undefined }) => {
  const { other, said } = useOther();
  return (
    <button type="submit" form={form} name={name} value={other} class="quiet" lang={other} formNoValidate>
      {said}
    </button>
  );
};

/** Enter in a field presses a form's first button, and the switch stands before all others: this one goes ahead of it. */
const PressedByEnter = ({ form }: { readonly form: string }) => <button type="submit" form={form} hidden />;

export type LanguageSwitchProps = {
  /** Also on a page that was opened by its address. */
  readonly posts: boolean;
  /** The form that holds what was typed: its switch posts that with it. */
  readonly typedIn?: string | undefined;
  /** Where no such form is: what the page needs to be drawn again. */
  readonly keeps?: Hidden | undefined;
};

/** A page that answers a post has no address of its own to open again: it is posted again, which only draws. */
export const LanguageSwitch = ({ posts, typedIn, keeps = {} }: LanguageSwitchProps) => {
  const { method } = useHere();
  if (method !== 'POST' && !posts) return <SwitchLink />;
  if (typedIn === undefined)
    return (
      <form method="post">
        <HiddenFields fields={keeps} />
        <SwitchButton />
      </form>
    );
  return (
    <>
      <PressedByEnter form={typedIn} />
      <SwitchButton form={typedIn} />
    </>
  );
};
