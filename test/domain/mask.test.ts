import { expect, it } from 'vitest';
import { maskBirthDate, maskCitizenId } from '../../functions/domain/mask.ts';

it('shows the last four digits of a citizen id', () => {
  expect(maskCitizenId('001085012345')).toBe('•••••••• 2345');
});

it.each(['', '1234', '00108501234'])('shows nothing of %j, which is no citizen id', (text) => {
  expect(maskCitizenId(text)).toBe('••••••••');
});

it('shows the year of a birth date', () => {
  expect(maskBirthDate('1985-11-03')).toBe('1985');
});
