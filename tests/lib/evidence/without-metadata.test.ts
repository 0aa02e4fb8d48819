import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutMetadata } from "@/lib/evidence/without-metadata";
import {
  aJpeg,
  aPng,
  aWebp,
  exif,
  jpegSegment,
  pngChunk,
  webpChunk,
} from "@/tests/support/evidence-files";

const SECRET = "GPS 54.32,10.13";
const bytes = (content: Uint8Array | null) => content && Buffer.from(content);

describe("a JPEG picture", () => {
  const orientations = [3, 6, 8] as const;

  test("loses what a camera and a program wrote", () => {
    const written = [exif(1), jpegSegment(0xed, `Photoshop ${SECRET}`), jpegSegment(0xfe, SECRET)];
    expect(bytes(withoutMetadata(aJpeg(...written), "jpeg"))).toEqual(aJpeg());
  });

  test.each(orientations)("stays turned (%i), and says nothing else", (turned) => {
    for (const order of ["II", "MM"] as const) {
      const kept = bytes(withoutMetadata(aJpeg(exif(turned, order)), "jpeg"));
      expect(kept?.includes(SECRET)).toBe(false);
      const at = (kept?.indexOf("Exif") ?? 0) + 6;
      expect(kept?.readUInt16BE(at + 8)).toBe(1);
      expect([kept?.readUInt16BE(at + 10), kept?.readUInt16BE(at + 18)]).toEqual([0x112, turned]);
      expect(bytes(withoutMetadata(kept ?? Buffer.alloc(0), "jpeg"))).toEqual(kept);
    }
  });

  test("keeps what its colours depend on", () => {
    const profile = jpegSegment(0xe2, "ICC_PROFILE\0\x01\x01...");
    const adobe = jpegSegment(0xee, "Adobe\0\x64\0\0\0\0\x01");
    expect(bytes(withoutMetadata(aJpeg(profile, adobe), "jpeg"))).toEqual(aJpeg(profile, adobe));
  });
});

describe("a PNG picture", () => {
  test("loses texts, camera data and times", () => {
    const written = [
      ...["eXIf", "zTXt", "tIME"].map((name) => pngChunk(name, SECRET)),
      pngChunk("tEXt", `Author\0${SECRET}`),
      pngChunk("iTXt", `XML:com.adobe.xmp\0${SECRET}`),
    ];
    expect(bytes(withoutMetadata(aPng(...written), "png"))).toEqual(aPng());
  });

  test("keeps its colours, and a badge that was baked into it", () => {
    const kept = [pngChunk("gAMA", "\0\0\xB1\x8F"), pngChunk("iTXt", "openbadges\0\0\0\0\0{}")];
    expect(bytes(withoutMetadata(aPng(...kept), "png"))).toEqual(aPng(...kept));
  });

  test("loses what is behind its end", () => {
    const polyglot = Buffer.concat([aPng(), Buffer.from("<script>alert(1)</script>")]);
    expect(bytes(withoutMetadata(polyglot, "png"))).toEqual(aPng());
  });
});

describe("a WebP picture", () => {
  const extended = (flags: string) => webpChunk("VP8X", `${flags}\0\0\0\0\0\0\0\0\0`);
  const picture = webpChunk("VP8L", "\x2F\0\0");

  test("loses camera data, and no longer announces it", () => {
    const written = [webpChunk("EXIF", SECRET), webpChunk("XMP ", SECRET)];
    const kept = withoutMetadata(aWebp(extended("\x1C"), picture, ...written), "webp");
    expect(bytes(kept)).toEqual(aWebp(extended("\x10"), picture));
  });
});

test.each([
  ["jpeg", aJpeg().subarray(0, 12)],
  ["jpeg", Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff])],
  ["jpeg", Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
  ["png", aPng().subarray(0, 40)],
  ["png", Buffer.from("\x89PNG\r\n\x1A\n", "latin1")],
  ["webp", aWebp(webpChunk("VP8 ", "1234")).subarray(0, 20)],
  ["webp", aWebp()],
] as const)("a damaged %s picture is none", (kind, content) => {
  expect(withoutMetadata(content, kind)).toBeNull();
});

test("noise never breaks the readers, and what they keep they keep again", () => {
  const starts = { jpeg: aJpeg(), png: aPng(), webp: aWebp(webpChunk("VP8 ", "1234")) };
  const kinds = ["jpeg", "png", "webp"] as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.nat(60),
      fc.uint8Array({ maxLength: 60 }),
      (kind, cut, noise) => {
        const content = Buffer.concat([starts[kind].subarray(0, cut), noise]);
        const kept = withoutMetadata(content, kind);
        if (kept !== null) expect(bytes(withoutMetadata(kept, kind))).toEqual(bytes(kept));
      },
    ),
    { numRuns: 500 },
  );
});

test("other files stay as they are", () => {
  const content = Buffer.from(`%PDF-1.4 ${SECRET}`);
  expect(withoutMetadata(content, "pdf")).toBe(content);
});
