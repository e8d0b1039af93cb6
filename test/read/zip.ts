import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP archive of one file. */
export function zip(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const [sum, nameBytes] = [crc32(content), Buffer.from(name)];
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(sum, 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(nameBytes.length, 22);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, nameBytes, packed]);
  const directory = Buffer.concat([Buffer.from('504b01021400', 'hex'), common, Buffer.alloc(14), nameBytes]);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
}
