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

  it('has at most one link, which opens beside the mail program, and loads nothing', () => {
    expect(linksIn(mail.html).length).toBeLessThanOrEqual(1);
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
