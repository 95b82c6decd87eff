import { describe, expect, it } from 'vitest';
import type { Letter } from '../../functions/letters.ts';
import { composeLetter } from '../../functions/views/mails/compose-letter.ts';
import { golden } from './golden.ts';
import { letterFullOf, letters } from './letters.ts';

const languages = ['vi', 'en'] as const;
const named: readonly [string, Letter][] = Object.entries(letters);
const everyMail = named.flatMap(([name, letter]) => languages.map((language) => ({ name, letter, language })));
const linksIn = (html: string) => html.match(/<a\b/g) ?? [];

describe.each(everyMail)('the mail $name in $language', ({ name, letter, language }) => {
  const mail = composeLetter(letter, language);

  it('reads as its golden file', async () => {
    expect(mail.html).toBe(await golden(`${name}.${language}.htm`, mail.html));
    const plain = `Subject: ${mail.subject}\n\n${mail.text}`;
    expect(plain).toBe(await golden(`${name}.${language}.txt`, plain));
  });

  it('has at most one link, or one for each of its dossiers, which open beside the mail program, and loads nothing', () => {
    const most = letter.letter === 'digest' ? letter.requests.length + Math.min(letter.more, 1) : 1;
    expect(linksIn(mail.html).length).toBeLessThanOrEqual(most);
    expect(mail.html.match(/<a\b(?![^>]*target="_blank")/)).toBeNull();
    expect(mail.html).not.toMatch(/<(img|script|link|iframe|form)\b|url\(|@import|@font-face/);
  });

  it('says in its text what its HTML says', () => {
    const words = mail.html
      .replace(/^[\s\S]*<h1[\s\S]*?<\/h1>/, '')
      .replace(/<[^>]+>/g, '\n')
      .replaceAll('&amp;', '&')
      .split('\n');
    for (const line of words.filter((part) => part.trim() !== '')) expect(mail.text).toContain(line);
  });
});

describe('subjects', () => {
  it.each(everyMail.filter(({ letter }) => 'dossier' in letter))(
    'carry the number: $name in $language',
    ({ letter, language }) => {
      expect(composeLetter(letter, language).subject).toMatch(/^\[U3-N2023-001\] \S/);
    },
  );

  it('ask for a decision by a day', () => {
    expect(composeLetter(letters.request, 'vi').subject).toBe(
      '[U3-N2023-001] Đề nghị phê duyệt hồ sơ khen thưởng – hạn 17:00, 28/11/2026',
    );
  });

  it.each(letterFullOf('a\r\nBcc: evil@example.com\u2028b\u0000'))('stay one line: $letter', (letter) => {
    expect(composeLetter(letter, 'vi').subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
  });
});

describe('the digest', () => {
  const parts = (text: string) => text.split('----------').slice(1);
  const { html, text } = composeLetter(letters['digest-overdue'], 'vi');

  it('says in its subject how many wait, and which matters', () => {
    expect(composeLetter(letters.digest, 'vi').subject).toBe(
      'Nhắc phê duyệt 4 hồ sơ khen thưởng – hạn gần nhất 17:00, 28/11/2026',
    );
    expect(composeLetter(letters['digest-overdue'], 'vi').subject).toBe(
      'Nhắc phê duyệt 11 hồ sơ khen thưởng – 1 hồ sơ đã quá hạn',
    );
  });

  it('has the link and the code of each dossier next to each other, in both twins', () => {
    const { requests } = letters['digest-overdue'];
    expect(parts(text)).toHaveLength(requests.length);
    for (const [index, { number, link, code }] of requests.entries()) {
      const part = parts(text)[index];
      expect(part).toContain(`\n${number}`);
      expect(part).toContain(`:\n${link}\nMã xác nhận: ${code}`);
      const shown = html.slice(html.indexOf(`>${number}`));
      expect(shown.indexOf(`href="${link}"`)).toBeLessThan(shown.indexOf(`>${code}<`));
      expect(shown.slice(0, shown.indexOf(`>${code}<`)).match(/href=/g)).toHaveLength(1);
    }
  });

  it('marks what is overdue and nothing else', () => {
    expect(html.match(/>Quá hạn</g)).toHaveLength(1);
    expect(parts(text).map((part) => part.includes('(Quá hạn)'))).toEqual([true, false, false, false]);
    expect(composeLetter(letters.digest, 'vi').html).not.toContain('Quá hạn');
  });

  it('says how many more there are, and where', () => {
    expect(text).toContain('Còn 7 hồ sơ khác');
    expect(html).toContain(`href="${letters.digest.queue}"`);
    expect(composeLetter(letters.digest, 'vi').html).not.toContain(letters.digest.queue);
  });
});

describe('data in a mail', () => {
  const attack = '</title><img src=x onerror=alert(1)>"\'<script>1</script>';

  it.each(letterFullOf(attack))('is text and never markup: $letter', (letter) => {
    for (const language of languages) {
      const { html, text } = composeLetter(letter, language);
      expect(html).not.toMatch(/<img|<script|<\/title><img/);
      expect(html.match(/<\/title>/g)).toHaveLength(1);
      expect(text).toContain(attack);
    }
  });
});

describe('who gets a link', () => {
  it.each(['decided-approve', 'decided-return', 'decided-reject', 'answered-by-other', 'withdrawn'] as const)(
    'nobody by %s',
    (name) => {
      for (const language of languages) {
        const { html, text } = composeLetter(letters[name], language);
        expect(linksIn(html)).toHaveLength(0);
        expect(text).not.toContain('://');
      }
    },
  );

  it('is the approver, with the code, and nothing else', () => {
    const { html, text } = composeLetter(letters.request, 'vi');
    expect(html).toContain(`href="${letters.request.link}"`);
    expect(html).toContain('>047316<');
    expect(text).toContain(letters.request.link);
    expect(text).toContain('047316');
  });
});

it('a mail that asks says that it is no digital signature', () => {
  expect(composeLetter(letters.request, 'vi').text).toContain('phê duyệt nội bộ, không phải chữ ký số');
});
