import { shownName } from "@/db/files/member";
import type { BadgeText } from "@/lib/badge/badge-text";
import {
  type BadgeFault,
  type BadgeProblem,
  badgeFault,
  badgeProblem,
} from "@/lib/badge/read/badge-problem";
import { type BadgeInText, type Envelope, findBadges } from "@/lib/badge/read/find-badges";
import { BADGE_LIMITS } from "@/lib/badge/read/limits";
import type { JsonObject } from "@/lib/json";
import { fail, ok, type Result } from "@/lib/result";
import { decodeUtf8 } from "@/lib/utf8";
import { isArchive, openMembers } from "./open-members";
import { isPng } from "./png-chunks";
import { readPng } from "./read-png";
import { readSvg } from "./read-svg";

export type FoundBadge = {
  readonly text: BadgeText;
  /** "a.png", "badges.zip › a.png", "list.json › 2". */
  readonly place: string;
  /** The picture that it was baked into. */
  readonly baked: "png" | "svg" | null;
  /** The PNG picture itself; a drawing is never kept, because drawings can run scripts. */
  readonly picture: Buffer | null;
  /** What holds it, the outermost first. */
  readonly envelopes: readonly Envelope[];
  readonly warnings: readonly BadgeWarning[];
};

type BadgeWarning = {
  readonly code: "more-in-picture" | "other-subject";
  readonly message: string;
};

export type BadgeFile = {
  readonly badges: readonly FoundBadge[];
  /** Badge classes, issuers, keys and status lists, to which badges may point. */
  readonly linked: readonly JsonObject[];
  readonly refused: readonly BadgeProblem[];
};

export type UploadedFile = { readonly fileName: string; readonly bytes: Uint8Array };

/**
 * Finds the badges in a file: JSON, a compact JWS, a baked PNG or SVG, or a ZIP archive of these. What
 * it is, its content says; `fileName` is only shown. A problem is the answer where the file is one
 * thing that cannot be read; of many, each that cannot is among the refused.
 */
export async function readBadgeFile(file: UploadedFile): Promise<Result<BadgeFile, BadgeProblem>> {
  const place = shownName(file.fileName) || "file";
  const { buffer, byteOffset, byteLength } = file.bytes;
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  const content = isArchive(bytes) ? await readArchive(bytes, place) : readOne(bytes, place);
  const { badges, linked, refused } = content;
  const [problem] = refused;
  const hasOnlyProblem = badges.length + linked.length === 0 && refused.length === 1;
  return problem && hasOnlyProblem ? fail(problem) : ok(content);
}

async function readArchive(bytes: Buffer, place: string): Promise<BadgeFile> {
  if (bytes.length > BADGE_LIMITS.archiveBytes) return tooLarge(BADGE_LIMITS.archiveBytes, place);
  const opened = openMembers(bytes);
  if (!opened.ok) return refusing(opened.problem, place);
  const files: BadgeFile[] = [];
  for (const member of opened.value) {
    const inside = `${place} › ${member.name}`;
    const read = await member.read();
    files.push(read.ok ? readOne(read.value, inside) : refusing(read.problem, inside));
  }
  return files.length === 0 ? refusing(badgeFault("archive-without-badges"), place) : joined(files);
}

function readOne(bytes: Buffer, place: string): BadgeFile {
  if (bytes.length === 0) return refusing(badgeFault("empty-file"), place);
  if (bytes.length > BADGE_LIMITS.fileBytes) return tooLarge(BADGE_LIMITS.fileBytes, place);
  if (isPng(bytes)) {
    return fromPicture(readPng(bytes), { place, baked: "png", picture: bytes });
  }
  const text = decodeUtf8(bytes);
  if (text === null) return refusing(badgeFault("unsupported-file"), place);
  if (text.trimStart().startsWith("<")) {
    return fromPicture(readSvg(text), { place, baked: "svg", picture: null });
  }
  return fromText(text, { place, baked: null, picture: null, warnings: [] });
}

type Picture = Pick<FoundBadge, "place" | "baked" | "picture">;

function fromPicture(texts: Result<string[], BadgeFault>, picture: Picture): BadgeFile {
  const { place } = picture;
  if (!texts.ok) return refusing(texts.problem, place);
  const [first, ...more] = texts.value.filter((text) => text.trim() !== "");
  if (first === undefined) return refusing(badgeFault("no-badge-in-picture"), place);
  return fromText(first, { ...picture, warnings: more.length > 0 ? [MORE_IN_PICTURE] : [] });
}

const MORE_IN_PICTURE: BadgeWarning = {
  code: "more-in-picture",
  message: "The picture holds more than one badge: only the first was read.",
};

type Origin = Pick<FoundBadge, "place" | "baked" | "picture" | "warnings">;

function fromText(text: string, origin: Origin): BadgeFile {
  const { badges, linked, faults } = findBadges(text);
  const place = (badge: BadgeInText, index: number): FoundBadge => ({
    ...origin,
    text: badge.text,
    envelopes: badge.envelopes,
    place: badges.length > 1 ? `${origin.place} › ${index + 1}` : origin.place,
    warnings: badge.isAboutOther ? [...origin.warnings, OTHER_SUBJECT] : origin.warnings,
  });
  return {
    badges: badges.map(place),
    linked,
    refused: faults.map((fault) => badgeProblem(fault, origin.place)),
  };
}

const OTHER_SUBJECT: BadgeWarning = {
  code: "other-subject",
  message: "The learner record that holds the badge is about somebody else.",
};

function tooLarge(bytes: number, place: string): BadgeFile {
  return refusing(badgeFault("file-too-large", bytes / 1024 / 1024), place);
}

function refusing(fault: BadgeFault, place: string): BadgeFile {
  return { badges: [], linked: [], refused: [badgeProblem(fault, place)] };
}

function joined(files: readonly BadgeFile[]): BadgeFile {
  return {
    badges: files.flatMap(({ badges }) => badges),
    linked: files.flatMap(({ linked }) => linked),
    refused: files.flatMap(({ refused }) => refused),
  };
}
