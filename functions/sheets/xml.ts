import { SaxesParser } from 'saxes';
import { Damaged, TooLarge } from './damaged.ts';
import { type Allowance, unpacked, type ZipEntry } from './zip.ts';

/** What is heard of an XML file; names come without their prefix. */
export type XmlListener = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
  /** Asked after each piece: nothing more is read once it says so. */
  readonly enough?: () => boolean;
};

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const parserFor = ({ open, close, text }: XmlListener): SaxesParser => {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => open(local(name), attributes));
  if (close !== undefined) parser.on('closetag', ({ name }) => close(local(name)));
  if (text !== undefined) parser.on('text', text);
  return parser;
};

/** Reads an XML file of a workbook as it is unpacked; a document type's own entities are unknown to the parser, and so refused. */
export const readXml = async (entry: ZipEntry, allowance: Allowance, listener: XmlListener): Promise<void> => {
  const parser = parserFor(listener);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of unpacked(entry, allowance)) {
      parser.write(decoder.decode(chunk, { stream: true }));
      if (listener.enough?.()) return;
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    throw error instanceof TooLarge ? error : new Damaged(undefined, { cause: error });
  }
};
