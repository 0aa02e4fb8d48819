import { crc32, deflateRawSync } from "node:zlib";

/** One member of an archive; what is not given is true to the content. */
export type Member = {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** Lies that the directory tells. */
  readonly declaredSize?: number;
  readonly declaredCrc?: number;
  readonly declaredOffset?: number;
  readonly flags?: number;
  /** As Unix keeps it: 0o120777 is a symbolic link. */
  readonly mode?: number;
};

/** Writes a ZIP archive as PKWARE's APPNOTE says, or as the lies say. */
export function zip(members: readonly Member[], declaredCount = members.length): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const content = Buffer.from(member.content);
    const packed = member.stored ? content : deflateRawSync(content);
    const name = Buffer.from(member.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(member.flags ?? 0, 2);
    common.writeUInt16LE(member.stored ? 0 : 8, 4);
    common.writeUInt32LE(member.declaredCrc ?? crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(member.declaredSize ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, name, packed]);
    const ending = Buffer.alloc(14);
    ending.writeUInt16LE(member.mode ?? 0, 8);
    ending.writeUInt32LE(member.declaredOffset ?? offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), common, ending, name]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(declaredCount % 65_536, 8);
  end.writeUInt16LE(declaredCount % 65_536, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
