import type { DayCount } from '../domain/award-import/sheet.ts';
import { Damaged } from './damaged.ts';
import { readXml } from './xml.ts';
import type { Allowance, Archive, ZipEntry } from './zip.ts';

export type Worksheet = { readonly name: string; readonly entry: ZipEntry };

export type Workbook = {
  readonly sheets: readonly Worksheet[];
  readonly days: DayCount;
  readonly strings: ZipEntry | undefined;
};

type Relation = { readonly id: string; readonly type: string; readonly target: string };

/** A target is a path from the archive's root, or from the folder of the file that names it. */
const pathFrom = (folder: string, target: string): string =>
  new URL(target, `zip:///${folder}`).pathname.slice(1).toLowerCase();

const relationsOf = async (archive: Archive, path: string, allowance: Allowance): Promise<readonly Relation[]> => {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const entry = archive.get(`${folder}_rels/${path.slice(slash)}.rels`);
  const relations: Relation[] = [];
  if (entry === undefined) return relations;
  await readXml(entry, allowance, {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name === 'Relationship')
        relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: pathFrom(folder, Target) });
    },
  });
  return relations;
};

type Listed = { readonly name: string; readonly relation: string };

const listedIn = async (entry: ZipEntry, allowance: Allowance) => {
  const sheets: Listed[] = [];
  let days: DayCount = 1900;
  await readXml(entry, allowance, {
    open: (name, attributes) => {
      // The prefix of the id is the file's own choice.
      const [, relation = ''] = Object.entries(attributes).find(([one]) => one.endsWith(':id')) ?? [];
      if (name === 'sheet') sheets.push({ name: attributes['name'] ?? '', relation });
      if (name === 'workbookPr' && ['1', 'true'].includes(attributes['date1904'] ?? '')) days = 1904;
    },
  });
  return { sheets, days };
};

/** The worksheets of an Excel workbook in their order; undefined when the archive is something else. */
export const workbookIn = async (archive: Archive, allowance: Allowance): Promise<Workbook | undefined> => {
  const [main] = (await relationsOf(archive, '', allowance)).filter(({ type }) => type === 'officeDocument');
  const book = main === undefined || !main.target.startsWith('xl/') ? undefined : archive.get(main.target);
  if (main === undefined || book === undefined || !main.target.endsWith('.xml')) return undefined;
  const relations = await relationsOf(archive, main.target, allowance);
  const { sheets, days } = await listedIn(book, allowance);
  const targets = new Map(relations.filter(({ type }) => type === 'worksheet').map(({ id, target }) => [id, target]));
  const strings = relations.find(({ type }) => type === 'sharedStrings');
  return {
    days,
    strings: strings && archive.get(strings.target),
    sheets: sheets.flatMap(({ name, relation }) => {
      const target = targets.get(relation);
      if (target === undefined) return [];
      const entry = archive.get(target);
      if (entry === undefined) throw new Damaged();
      return [{ name, entry }];
    }),
  };
};

/** The texts that cells refer to by number; how they are pronounced is left out. */
export const sharedStrings = async (entry: ZipEntry | undefined, allowance: Allowance): Promise<readonly string[]> => {
  const strings: string[] = [];
  if (entry === undefined) return strings;
  let [text, inText, spoken] = ['', false, false];
  await readXml(entry, allowance, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') spoken = true;
      if (name === 't') inText = !spoken;
    },
    text: (more) => {
      if (inText) text += more;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') spoken = false;
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
};
