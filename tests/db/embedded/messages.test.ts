import fc from "fast-check";
import { expect, test } from "vitest";
import { closeStatement, messageReader, query, startup, sync } from "@/db/embedded/server/messages";

test("messages are whole however the bytes arrive", () => {
  const message = fc.oneof(fc.string({ maxLength: 50 }).map(query), fc.constant(sync));
  const cuts = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 });
  fc.assert(
    fc.property(fc.array(message, { maxLength: 10 }), cuts, (messages, sizes) => {
      const sent = [startup, ...messages];
      const read = messageReader();
      const received = pieces(Buffer.concat(sent.map(({ bytes }) => bytes)), sizes).flatMap(read);
      expect(received.map(({ type }) => type)).toEqual(sent.map(({ type }) => type));
      expect(received.map(({ bytes }) => bytes.toString("hex"))).toEqual(
        sent.map(({ bytes }) => bytes.toString("hex")),
      );
    }),
  );
});

function pieces(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const all: Buffer[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    all.push(bytes.subarray(at, at + size));
    at += size;
  }
  return all;
}

test.each([
  ["negative", [0x51, 0xff, 0xff, 0xff, 0xff]],
  ["more than a gigabyte", [0x51, 0x7f, 0xff, 0xff, 0xff]],
])("a %s length is refused", (_what, bytes) => {
  const read = messageReader();
  read(startup.bytes);
  expect(() => read(Buffer.from(bytes))).toThrow(/bytes/);
});

test("a statement's name survives closing it", () => {
  expect(closeStatement("été").bytes.toString("latin1", 0, 1)).toBe("C");
});
