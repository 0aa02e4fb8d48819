import { tidy } from "@/lib/import/names/name-key";

/** What a column holds of its credential; `cell` where its header says nothing of it. */
export type Part = "cell" | "issued" | "expires" | "status" | "number";

const WORDS: readonly (readonly [part: Part, words: string])[] = [
  [
    "issued",
    "date of issue,issue date,issued on,issued,completion date,date completed,completed on,completed,date obtained,obtained on,obtained,achieved on,achieved,date earned,earned on,earned,date passed,passed on,awarded on,awarded,valid from,gültig ab,gültig von,ausstellungsdatum,ausgestellt am,ausgestellt,erworben am,erworben,bestanden am,abgelegt am,absolviert am,obtenu le,délivré le",
  ],
  [
    "expires",
    "date of expiry,expiry date,expiration date,exp. date,exp date,expires on,expires,expiry,expiration,exp.,exp,valid until,valid till,valid to,valid through,valid thru,until,end date,renewal date,renewal due,renew by,due date,next due,due,gültig bis,ablaufdatum,ablauf,läuft ab am,läuft ab,befristet bis,fällig am,fällig,bis,date d'expiration,valable jusqu'au,expire le",
  ],
  ["status", "status,state"],
  ["number", "certificate number,certificate no.,cert no.,number,no.,zertifikatsnummer,nummer,nr."],
  ["cell", "date,datum"],
];

/** Words that no credential's name begins with. */
const OPENING = /\s|^(?:issued|expires|expiry|expiration|ausgestellt|ablauf|ablaufdatum)$/;

const ENDINGS = WORDS.map(([part, words]) => ({
  part,
  form: new RegExp(
    `^(?:(.*?)[\\s:–—\\-(\\[/|,_]+)?(?:${anyOf(words.split(","))})[\\s)\\]:]*$`,
    "iu",
  ),
}));
const OPENINGS = WORDS.map(([part, words]) => ({
  part,
  form: new RegExp(
    `^(?:${anyOf(words.split(",").filter((word) => OPENING.test(word)))})(?:\\s*[:–—-]\\s*|\\s+(?:of\\s+)?)(.+)$`,
    "iu",
  ),
})).filter(({ part }) => part === "issued" || part === "expires");

function anyOf(words: readonly string[]): string {
  return words.map((word) => word.replace(/\./g, "\\.").replace(/ /g, "\\s+")).join("|");
}

/** "AWS SAA expires", "CISSP (gültig bis)" and "Expiry date: CISSP" in their two parts; the name is "" where there is none. */
export function partOfHeader(header: string): { readonly name: string; readonly part: Part } {
  const text = tidy(header);
  for (const { part, form } of [...ENDINGS, ...OPENINGS]) {
    const found = form.exec(text);
    if (found) return { name: tidy(found[1] ?? ""), part };
  }
  return { name: text, part: "cell" };
}
