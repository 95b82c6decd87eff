import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { ReceiptPage } from '../../functions/views/decision/receipt-page.tsx';
import { ReportPage } from '../../functions/views/decision/report-page.tsx';
import { RequestPage } from '../../functions/views/decision/request-page.tsx';
import { StatePage } from '../../functions/views/decision/state-page.tsx';
import { renderPage } from '../../functions/views/render.ts';
import { mailText } from '../../functions/views/text/mail.ts';
import { deciding, decisionPages, request } from './decision-pages.tsx';
import { changes, earlier, head, individual, nominations } from './dossier-sample.ts';

const vi = (node: VNode) => renderPage(node, 'vi');
const page = (name: string) => {
  const found = decisionPages.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no page ${name}`);
  return vi(found.node);
};
const linksIn = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

describe('the page that asks for a decision', () => {
  it('has nothing chosen', () => {
    expect(page('decision-request')).not.toMatch(/\schecked\b/);
    expect(page('decision-request').match(/type="radio"/g)).toHaveLength(3);
  });

  it('decides by one button of one form that posts', () => {
    const html = page('decision-request-deciding');
    expect(html.match(/<form\b[^>]*>/g)).toEqual([
      `<form id="decision" method="post" action="/d/${request.token}" class="stack" novalidate>`,
    ]);
    expect(html.match(/<button\b/g)).toHaveLength(1);
    expect(html).not.toContain('name="csrf"');
  });

  it('asks for the code as phones offer it', () => {
    expect(page('decision-request')).toMatch(
      /<input id="code" name="code" [^>]*autocomplete="one-time-code" inputmode="numeric"/,
    );
  });

  it('asks for a decision number at the deciding authority only', () => {
    expect(page('decision-request')).not.toContain('paperNumber');
    expect(page('decision-request-deciding')).toContain('để trống nếu chưa có');
  });

  it('says in which capacity somebody is asked, in the words of the mail', () => {
    for (const seat of ['unitHead', 'blockLeader', 'ministry'] as const) {
      const html = vi(<RequestPage {...deciding} asked={{ ...deciding.asked, as: 'holder', seat }} />);
      expect(html).toContain(`với tư cách ${mailText.vi.capacity('holder', seat)}.`);
    }
  });

  it('says that it is no digital signature', () => {
    expect(page('decision-request')).toContain('phê duyệt nội bộ, không phải chữ ký số');
  });

  it('shows first what has changed since this stage last looked', () => {
    const html = page('decision-request-round-2');
    expect(html.indexOf('Những gì đã thay đổi')).toBeLessThan(html.indexOf('Danh sách đề nghị'));
    expect(html).toMatch(/<del>5<\/del>[\s\S]*<ins>4<\/ins>/);
    expect(html).toContain('Hoàn thành xuất sắc nhiệm vụ');
  });

  it('names what changed in a report, with its texts only where they are short', () => {
    expect(page('decision-request-round-2')).toMatch(
      /Mức độ hoàn thành nhiệm vụ[^<]*: <del>[^<]+<\/del> → <ins>Hoàn thành xuất sắc nhiệm vụ<\/ins>; [^;<]+<\/div>/,
    );
    expect(page('decision-request-round-2')).not.toContain('88/QĐ-NXB</ins>');
  });

  it('keeps what was typed and leads from each problem to its field', () => {
    const html = page('decision-request-refused');
    expect(html).toMatch(/value="return" checked/);
    expect(html).toContain('value="31/02/2026"');
    expect(html).toContain('còn 3 lần thử');
    for (const anchor of ['reason', 'paperDate', 'code']) {
      expect(html).toContain(`href="#${anchor}"`);
      expect(html).toContain(`id="${anchor}"`);
    }
  });

  it('leads to the page of each nomination behind the same link', () => {
    for (const { id } of nominations)
      expect(linksIn(page('decision-request'))).toContain(`/d/${request.token}/n/${id}`);
  });
});

describe('receipts and ended links', () => {
  const ended = decisionPages.filter(({ name }) =>
    /receipt|answered|superseded|replaced|withdrawn|abandoned|conflict|unknown|freshLink/.test(name),
  );

  it.each(ended)('$name leads nowhere and asks nothing', ({ node }) => {
    expect(vi(node)).not.toContain('<form');
    expect(linksIn(vi(node)).filter((href) => href?.startsWith('/d/'))).toEqual([]);
  });

  it.each(['decision-expired', 'decision-locked'])('%s offers a new link', (name) => {
    expect(page(name)).toContain(`<form method="post" action="/d/${request.token}/new-link"`);
  });

  it('an unknown link learns no dossier number', () => {
    expect(page('decision-unknown')).not.toContain(head.number);
    expect(page('decision-freshLink')).not.toContain(head.number);
  });

  it('whoever asked for a new link learns how many come at most', () => {
    expect(page('decision-freshLink')).toContain('tối đa 3 thư trong một giờ và 10 thư tất cả');
  });
});

describe('the report of a nomination', () => {
  it('shows first what changed in it, before and after', () => {
    const html = page('decision-report-changed');
    expect(html.indexOf('Những gì đã thay đổi')).toBeLessThan(html.indexOf('Họ và tên'));
    expect(html).toContain('Sáng kiến, đề tài 1 – Số quyết định công nhận');
    expect(html).toContain('<ins>88/QĐ-NXB</ins>');
  });

  it('masks citizen id and birth date', () => {
    expect(page('decision-report')).toContain('2345');
    expect(page('decision-report')).not.toMatch(/079184012345|05\/03\/1984/);
  });
});

describe('data in a page', () => {
  const attack = '</title><img src=x onerror=alert(1)>"\'';
  const { frame, token } = request;
  const first = { id: 'n1', name: attack, kind: 'individual', title: attack } as const;
  const filled = Object.fromEntries(Object.keys(individual).map((name) => [name, attack]));

  const nodes = [
    <RequestPage
      key="request"
      {...deciding}
      head={{
        ...head,
        number: attack,
        unit: attack,
        block: attack,
        statement: { number: attack, date: attack, signer: attack },
      }}
      nominations={[first]}
      changes={{
        ...changes,
        answer: attack,
        statement: [{ path: 'recipient', before: attack, after: attack }],
        added: [first],
        removed: [first],
        changed: [
          { id: 'n1', name: attack, kind: 'individual', fields: [{ path: 'fullName', before: attack, after: '' }] },
        ],
      }}
      earlier={earlier.map((one) => ({ ...one, by: attack, reason: attack }))}
      skipped={[{ name: attack, why: 'author' }]}
      form={{
        ...deciding.form,
        typed: {
          choice: '',
          reason: attack,
          code: attack,
          paperNumber: attack,
          paperDate: attack,
          paperSigner: attack,
          rows: new Map([['f'.repeat(24), { choice: 'reject', reason: attack }]]),
          limit: false,
          opens: new Set([attack]),
        },
      }}
    />,
    <ReportPage
      key="report"
      frame={{ ministry: attack }}
      token={token}
      number={attack}
      nomination={{ ...first, filled }}
      changes={{ sinceRound: 1, fields: [{ path: 'duties', before: attack, after: attack }] }}
      place={1}
      of={2}
      next={{ id: 'n2', name: attack }}
      open
    />,
    <ReceiptPage
      key="receipt"
      frame={frame}
      number={attack}
      unit={attack}
      choice="approve"
      at={head.submittedAt}
      reason={attack}
      paper={{ number: attack, date: attack, signer: attack }}
      after={{ goesTo: 'correction' }}
    />,
    <StatePage
      key="state"
      frame={frame}
      number={attack}
      link={{ state: 'answered', by: attack, seat: 'ministry', choice: 'reject', at: head.submittedAt, reason: attack }}
    />,
  ];

  it.each(nodes.map((node) => ({ name: String(node.key), node })))('is text and never markup: $name', ({ node }) => {
    const html = vi(node);
    expect(html).not.toContain('<img');
    expect(html.match(/<\/title>/g)).toHaveLength(1);
    expect(html).toContain('&lt;img src=x onerror=alert(1)>');
  });
});
