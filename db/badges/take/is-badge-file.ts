import { isArchive, openMembers } from "@/db/badges/read/open-members";
import { isPng } from "@/db/badges/read/png-chunks";
import { COMPACT_JWS } from "@/lib/badge/read/document";
import { holdsBadge } from "@/lib/badge/read/holds-badge";
import { BADGE_LIMITS } from "@/lib/badge/read/limits";
import { decodeUtf8 } from "@/lib/utf8";

const OF_BADGES = /\.(?:png|svg|jws|jwt|1ob)$/i;
const OF_TABLES = /\.(?:csv|tsv)$/i;
/** Of the first tags of a text; a web page may hold a drawing, and is none. */
const DRAWING = /^(?!.*<html).*<(?:[a-z]+:)?svg[\s>]/is;
const LOOKED_AT = 4096;
const ADDRESS = /^https?:\/\/\S{1,2000}$/i;

/**
 * Whether a file is to be read as badges and not as a table: by its content, and an archive by what it
 * holds. A workbook is an archive, too, and no badge.
 */
export async function isBadgeFile(bytes: Uint8Array, fileName: string): Promise<boolean> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isPng(buffer) || OF_BADGES.test(fileName)) return true;
  if (isArchive(buffer)) return /\.zip$/i.test(fileName) && isArchiveOfBadges(buffer);
  return buffer.length <= BADGE_LIMITS.fileBytes && isBadgeText(buffer);
}

function isBadgeText(bytes: Buffer): boolean {
  const text = decodeUtf8(bytes)?.trim() ?? "";
  if (COMPACT_JWS.test(text) || ADDRESS.test(text)) return true;
  if (text.startsWith("<")) return DRAWING.test(text.slice(0, LOOKED_AT));
  if (!/^[[{]/.test(text)) return false;
  try {
    return holdsBadge(JSON.parse(text));
  } catch {
    return false; // the reader of tables says what is wrong with it
  }
}

/** Tables go before: an archive of one's data holds pictures as well. */
async function isArchiveOfBadges(bytes: Buffer): Promise<boolean> {
  const opened = openMembers(bytes);
  if (!opened.ok) return false;
  const members = opened.value;
  if (members.some(({ name }) => OF_TABLES.test(name))) return false;
  if (members.some(({ name }) => OF_BADGES.test(name))) return true;
  const [first] = members.filter(({ name }) => /\.json$/i.test(name));
  const content = await first?.read();
  return content?.ok === true && isBadgeText(content.value);
}
