import { expect, it } from 'vitest';
import { renderPage } from '../../functions/views/render.ts';
import { draftingPages } from './drafting-pages.tsx';

const textOf = (name: string): string => {
  const found = draftingPages.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no page ${name}`);
  return renderPage(found.node, 'vi')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
};

it('a dossier that nobody can be asked about goes to a stage, not to a person without a name', () => {
  expect(textOf('submit-nobody')).toContain('Nơi nhận Thủ trưởng đơn vị – chưa có người đủ điều kiện cho ý kiến');
  expect(textOf('receipt-nobody')).toContain('Chưa có người đủ điều kiện cho ý kiến ở bước: Thủ trưởng đơn vị.');
  expect(textOf('receipt-nobody')).not.toMatch(/nhận thư xin ý kiến|undefined/);
});
