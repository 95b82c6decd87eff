/** A file that is not what it says it is; where it breaks is nobody's concern. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
}

/** A workbook that unpacks to more than is read. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}
