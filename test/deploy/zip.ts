import { crc32 } from 'node:zlib';

const localHeader = 30;
const centralHeader = 46;
const runnableByAll = 0o100755 << 16;

/** A zip of one file, stored as it is: what CreateFunction takes as code. */
export const zipOf = (name: string, content: string): Uint8Array => {
  const [file, data] = [Buffer.from(name), Buffer.from(content)];
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt32LE(crc32(data), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(data.length, 18);
  common.writeUInt16LE(file.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, file, data]);
  const attributes = Buffer.alloc(centralHeader - localHeader - 2);
  attributes.writeUInt32LE(runnableByAll >>> 0, 6);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, attributes, file]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
};
