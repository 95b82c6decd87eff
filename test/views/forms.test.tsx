import { describe, expect, it } from 'vitest';
import { type CellField, type FormName, fieldsOf, type Problem } from '../../functions/domain/forms/field.ts';
import { formOf } from '../../functions/domain/forms/forms.ts';
import { FormPage } from '../../functions/views/drafting/form-page.tsx';
import { AutosaveAnswer } from '../../functions/views/form/saved-line.tsx';
import { langs } from '../../functions/views/lang.ts';
import { renderPage, renderPart } from '../../functions/views/render.ts';
import { nominationForm } from './drafting-pages.tsx';
import { at, individual, viewOf } from './drafting-sample.ts';
import { danglingReferences, ids, unlabelled } from './markup.ts';

const names: readonly FormName[] = ['statement', 'individual', 'collective', 'household'];
const everyRow = { legalBases: 1, ratings: 1, initiatives: 1, awards: 1, figures: 1 };
const pageOf = (form: FormName, filled = {}, more = {}) => (
  <FormPage {...nominationForm} view={viewOf(form, filled, { blankRows: everyRow, ...more })} />
);
const pathsOf = (form: FormName) =>
  fieldsOf(formOf(form)).flatMap((field) => {
    if (field.type !== 'rows') return [field.name];
    return field.apart ? [] : [field.name, ...field.fields.map(({ name }) => `${field.name}.0.${name}`)];
  });

const evil = '"><img src=x onerror=alert(1)>';
const evilCell = (cell: CellField) => [cell.name, evil] as const;
const evilFilled = (form: FormName) =>
  Object.fromEntries(
    fieldsOf(formOf(form)).map((field) => [
      field.name,
      field.type === 'rows' ? [Object.fromEntries(field.fields.map(evilCell))] : evil,
    ]),
  );

describe.each(names)('the form %s', (form) => {
  it.each(langs)('shows every field with a label in %s', (lang) => {
    const html = renderPage(pageOf(form), lang);
    expect(pathsOf(form).filter((path) => !ids(html).includes(path))).toEqual([]);
    expect(unlabelled(html)).toEqual([]);
  });

  it('leads from every problem to the field it is about', () => {
    const problems = ['', ...pathsOf(form)].map((path): Problem => ({ path, code: 'text.tooLong', limit: 5 }));
    const html = renderPage(pageOf(form, {}, { problems }), 'vi');
    expect(danglingReferences(html)).toEqual([]);
    expect(html.match(/<div class="summary"[\s\S]*?<\/div>/)?.[0].match(/<a /g)).toHaveLength(problems.length);
  });

  it('shows what was typed as text, never as markup', () => {
    const html = renderPage(pageOf(form, evilFilled(form), { showMissing: true }), 'vi');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)>');
  });
});

describe('a form page', () => {
  const html = renderPage(pageOf('individual', individual), 'vi');

  it('saves when Enter is pressed, whatever button comes next', () => {
    expect(/<button\b[^>]*>/.exec(html.slice(html.indexOf('<form id="form"')))?.[0]).toContain('value="save"');
  });

  it('keeps identity numbers out of the browser’s memory', () => {
    expect(/<input\b[^>]*id="citizenId"[^>]*>/.exec(html)?.[0]).toMatch(/autocomplete="off".*|inputmode="numeric"/);
  });

  it('takes dates as text with digits', () => {
    expect(/<input\b[^>]*id="birthDate"[^>]*>/.exec(html)?.[0]).toMatch(/type="text".*inputmode="numeric"/);
    expect(html).not.toContain('type="date"');
  });

  it('shows a saved choice that is offered no longer', () => {
    expect(renderPage(pageOf('individual', { ...individual, title: 'LDTT' }), 'vi')).toContain(
      'Lao động tiên tiến (không còn trong danh mục)',
    );
  });

  it('hides what is merely missing until it is asked for', () => {
    expect(renderPage(pageOf('individual'), 'vi')).not.toContain('class="summary"');
    expect(renderPage(pageOf('individual', {}, { showMissing: true }), 'vi')).toContain('class="summary"');
  });

  it('shows that there was a discipline as an older draft says it', () => {
    expect(renderPage(pageOf('individual', { ...individual, discipline: 'some' }), 'vi')).toContain(
      'Có bị kỷ luật (không còn trong danh mục)',
    );
  });

  it('sends the reasons that stand apart along with the form', () => {
    const explanations = [{ rule: 'BKB.late', reason: 'Thiên tai' }];
    const typed = renderPage(pageOf('individual', { ...individual, explanations }), 'vi');
    expect(typed).toContain('name="explanations.0.rule" value="BKB.late"');
    expect(typed).toContain('name="explanations.0.reason" value="Thiên tai"');
  });

  it('offers no row beyond the most a form takes', () => {
    const full = Array.from({ length: 12 }, () => ({ year: '2024', rating: 'good' }));
    const rows = renderPage(pageOf('individual', { ...individual, ratings: full }), 'vi');
    expect(rows).not.toContain('value="add:ratings"');
    expect(rows).toContain('value="add:initiatives"');
    expect(rows.match(/value="remove:ratings\.\d+"/g)).toHaveLength(12);
  });
});

describe('the answer to an autosave', () => {
  it('replaces the version, the token and the check panel', () => {
    const view = viewOf('individual', individual);
    const html = renderPart(
      <AutosaveAnswer outcome="saved" at={at} seal={{ version: 8, csrf: 'new' }} view={view} />,
      'vi',
    );
    expect(html).toMatch(/^<span>Đã lưu lúc 10:32<\/span>/);
    expect(html).toMatch(/id="version" name="version" value="8"[^>]*hx-swap-oob="true"/);
    expect(html).toMatch(/id="csrf" name="csrf" value="new"[^>]*hx-swap-oob="true"/);
    expect(html).toMatch(/id="check"[^>]*hx-swap-oob="outerMorph"/);
  });

  it('leaves the page’s version alone when nothing was saved', () => {
    for (const outcome of ['conflict', 'ended', 'tooLarge'] as const)
      expect(renderPart(<AutosaveAnswer outcome={outcome} />, 'vi')).not.toContain('hx-swap-oob');
  });
});
