import { describe, expect, it } from 'vitest';
import { readUploaded } from '../../functions/edge/uploaded.ts';

const MOST = 100_000;

const sent = async (form: FormData) => {
  const response = new Response(form);
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  return { body, isBase64Encoded: true, type: response.headers.get('content-type') ?? '' };
};

const read = async (form: FormData) => {
  const { type, ...event } = await sent(form);
  return readUploaded(event, new Map([['content-type', type]]), MOST);
};

const formOf = (...entries: readonly (readonly [string, string | File])[]) => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};

describe('a form with a file', () => {
  it('comes apart into its fields and the file, byte by byte', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    const result = await read(formOf(['sheet', 'Năm 2021'], ['file', new File([bytes], 'khen thưởng.xlsx')]));

    expect(result).toMatchObject({ ok: true, value: { file: { name: 'khen thưởng.xlsx', bytes } } });
    expect(result.ok && result.value.posted).toEqual(new Map([['sheet', 'Năm 2021']]));
  });

  it('in which nothing was chosen has no file', async () => {
    expect(await read(formOf(['file', new File([], '')]))).toMatchObject({ ok: true, value: { file: undefined } });
  });

  it.each([
    ['a field twice', formOf(['a', '1'], ['a', '2']), { code: 'field.repeated', field: 'a' }],
    [
      'two files',
      formOf(['a', new File(['x'], 'x')], ['b', new File(['y'], 'y')]),
      { code: 'field.repeated', field: 'b' },
    ],
    [
      'more fields than a form has',
      formOf(...Array.from({ length: 51 }, (_, at) => [`f${at}`, ''] as const)),
      { code: 'body.tooManyFields' },
    ],
    ['more bytes than are taken', formOf(['a', new File(['x'.repeat(200_000)], 'x')]), { code: 'body.tooLarge' }],
  ])('with %s is refused', async (_, form, error) => {
    expect(await read(form)).toEqual({ ok: false, error });
  });

  it.each([
    ['that breaks off', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1'],
    ['without a boundary', 'multipart/form-data; charset=utf-8', 'x'],
    ['that is empty', 'multipart/form-data; boundary=x', ''],
  ])('%s is refused', async (_, type, body) => {
    const answer = await readUploaded({ body, isBase64Encoded: false }, new Map([['content-type', type]]), MOST);

    expect(answer).toEqual({ ok: false, error: { code: 'field.encoding' } });
  });

  it('of another type is not read', async () => {
    expect(await readUploaded({ body: 'a=1', isBase64Encoded: false }, new Map(), MOST)).toMatchObject({
      error: { code: 'body.type' },
    });
  });
});
