import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessOf, passagesIn, signatureOf } from '../../functions/domain/similarity.ts';
import { reportPairs } from '../support/report-pairs.ts';

const judged = reportPairs.map((pair) => ({ ...pair, said: likenessOf(pair.a, pair.b).alike }));
const right = judged.filter(({ alike, said }) => alike && said).length;
const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`;
const recall = percent(right, judged.filter(({ alike }) => alike).length);
const precision = percent(right, judged.filter(({ said }) => said).length);

/** In how many bands two texts meet. */
const met = (a: string, b: string): number => {
  const theirs = signatureOf(b);
  return signatureOf(a).filter((key, band) => key === theirs[band]).length;
};

describe(`${reportPairs.length} pairs of reports are told apart: precision ${precision}, recall ${recall}`, () => {
  it.each(judged.filter(({ alike }) => alike))('the same achievement: $what', ({ a, b, said }) => {
    expect(said).toBe(true);
    expect(met(a, b)).toBeGreaterThan(0);
  });

  it.each(judged.filter(({ alike }) => !alike))('not the same achievement: $what', ({ said }) => {
    expect(said).toBe(false);
  });
});

const sentence = fc
  .array(fc.constantFrom(...'mưa lũ sông hồ đo đạc bản đồ đất rừng biển mỏ quặng khí hậu trạm tin'.split(' ')), {
    minLength: 12,
    maxLength: 25,
  })
  .map((words) => `${words.join(' ')}.`);
const report = fc.array(sentence, { minLength: 3, maxLength: 8 });

describe('two texts', () => {
  it('are as alike one way as the other', () => {
    fc.assert(
      fc.property(report, report, (a, b) => {
        expect(likenessOf(a.join(' '), b.join(' '))).toEqual(likenessOf(b.join(' '), a.join(' ')));
      }),
    );
  });

  it('are alike in whatever order the sentences of one stand in the other', () => {
    fc.assert(
      fc.property(
        report.chain((sentences) =>
          fc.tuple(
            fc.constant(sentences),
            fc.shuffledSubarray(sentences, { minLength: sentences.length, maxLength: sentences.length }),
          ),
        ),
        ([before, after]) => {
          expect(likenessOf(before.join(' '), after.join(' ')).alike).toBe(true);
        },
      ),
    );
  });
});

it('gives a text of nothing but a few words no signature: it would be like any other', () => {
  expect(signatureOf('Chủ trì xây dựng ba đề án.')).toEqual([]);
  expect(signatureOf('')).toEqual([]);
});

it('signs what is alike beyond its punctuation and its letters’ encoding the same', () => {
  const [{ a = '' } = {}] = reportPairs;

  expect(signatureOf(a.normalize('NFD').toUpperCase())).toEqual(signatureOf(a));
});

describe('a text beside another', () => {
  it('is shown whole', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          report.map((sentences) => sentences.join('\n')),
        ),
        fc.string(),
        (text, other) => {
          expect(
            passagesIn(text, other)
              .map((passage) => passage.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });

  it('has the sentences marked that the other has too, and no others', () => {
    const own = 'Đã đo đạc lại toàn bộ ranh giới rừng phòng hộ của ba xã miền núi.';
    const shared = 'Thời gian tra cứu một thửa đất giảm từ hai ngày xuống còn 15 phút.';
    const theirs = 'Nhờ vậy thời gian tra cứu một thửa đất giảm từ hai ngày xuống chỉ còn 20 phút.';

    expect(passagesIn(`${own} ${shared}`, theirs)).toEqual([
      { text: `${own} `, shared: false },
      { text: shared, shared: true },
    ]);
  });

  it('has no stock phrase marked', () => {
    const stock = 'Chấp hành tốt chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước.';

    expect(passagesIn(stock, stock)).toEqual([{ text: stock, shared: false }]);
  });
});
