import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { Directory } from '../../functions/domain/directory.ts';
import { directoryFile } from '../../functions/domain/directory-file.ts';
import { smallDirectory } from '../support/people.ts';

const withDeadline = (deadline: string): Directory => {
  const directory = smallDirectory();
  return {
    ...directory,
    seasons: directory.seasons.map((season) => ({ ...season, deadline, resubmitUntil: deadline })),
  };
};

it('writes moments with the offset of Vietnam', () => {
  const text = directoryFile(withDeadline('2026-12-23T10:00:00.000Z'));

  expect(text).toContain('"deadline": "2026-12-23T17:00:00+07:00"');
  expect(text).toContain('"resubmitUntil": "2026-12-23T17:00:00+07:00"');
});

it('is read back as the directory it was written from, whatever the moment', () => {
  const moments = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (moment) => {
      const directory = v.parse(Directory, withDeadline(moment.toISOString()));

      expect(v.parse(Directory, JSON.parse(directoryFile(directory)))).toEqual(directory);
    }),
  );
});
