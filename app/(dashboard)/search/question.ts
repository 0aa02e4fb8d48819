import "server-only";
import { z } from "zod";
import type { Reader } from "@/app/_server/search";
import type { Question } from "./answers";
import { NAMED } from "./lines";

const LONGEST = 200;

/** Reads `?q=…&kind=…`. */
export function questionIn(read: Reader): Question {
  const text = z.string().trim().max(LONGEST);
  return {
    typed: read("q", text, "", `… is longer than ${LONGEST} characters: nothing was looked for`),
    kind: read(
      "kind",
      z.enum(NAMED),
      null,
      "is nothing that has pages: everything is looked through",
    ),
  };
}
