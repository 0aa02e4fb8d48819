import { readBadgeFile } from "@/db/badges/read/read-badge-file";
import { linkedDocuments } from "@/lib/badge/read/badge/linked-documents";
import { readBadge } from "@/lib/badge/read/badge/read-badge";
import { international, png, svg } from "@/tests/support/badges/bake";
import { badgeFixture, badgeFixtures } from "@/tests/support/badges/vectors";
import type { Harness } from "./harness";

const SMALL = 2_048;

const samples = badgeFixtures("1edtech")
  .map(badgeFixture)
  .filter(({ length }) => length > 0 && length < SMALL);

const [sample = Buffer.of()] = samples;
const CHUNKS = ["iTXt", "tEXt", "IEND", "openbadges\0", "openbadgecredential\0", "\0\0\0"];
const MARKUP = ["<![CDATA[", "]]>", "<b:credential ", "<!DOCTYPE svg>", "&lt;", "&e;"];
const JSON_LD = ['"@value"', '"id":', '"type":', "[[[[", '{"toString":1}', '"__proto__":', "1e999"];

/** Every badge is read or refused, by name; nothing is thrown. */
export const badges: Harness = {
  name: "badges",
  seeds: [
    ...samples,
    png([international(sample)]),
    png([international(sample, { packed: true, keyword: "openbadges" })]),
    Buffer.from(svg(sample.toString())),
  ],
  words: [...CHUNKS, ...MARKUP, ...JSON_LD].map((word) => Buffer.from(word, "latin1")),
  read: async (bytes) => {
    const file = await readBadgeFile({ fileName: "noise", bytes });
    if (!file.ok) return;
    const linked = linkedDocuments(file.value.linked);
    for (const { text } of file.value.badges) readBadge(text, linked);
  },
};
