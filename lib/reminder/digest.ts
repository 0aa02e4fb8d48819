import type { Day } from "@/lib/calendar";
import { countOf } from "@/lib/format/count";
import { endsText, endTitle, type NamedEnd } from "@/lib/format/reminder";

/** Something that ends, as a mail speaks of it. */
export type DigestLine = NamedEnd & {
  /** Whose it is; null for the reader's own. */
  readonly person: string | null;
  /** Names of requirements that are not met from the next day on. */
  readonly atStake: readonly string[];
  /** The page about it. */
  readonly href: string;
};

export type DigestTerms = {
  readonly organisation: string;
  readonly asOf: Day;
  /** Where the reader finds their reminders. */
  readonly home: string;
};

/** A mail without its addresses. */
export type Letter = { readonly subject: string; readonly text: string; readonly html: string };

/** One mail about everything that one reader is to know, the first end first. Its subject names nobody. */
export function digestOf(lines: readonly DigestLine[], terms: DigestTerms): Letter {
  const { organisation, asOf, home } = terms;
  const inOrder = lines.toSorted((a, b) => a.lastDay - b.lastDay);
  const parts = [
    { title: "Yours", own: inOrder.filter(({ person }) => person === null) },
    { title: "Of others", own: inOrder.filter(({ person }) => person !== null) },
  ].filter(({ own }) => own.length > 0);
  const about = `This is what ends or has ended, as ${oneLine(organisation)} has it on record.`;
  const foot = `Nothing more is sent about what is renewed. All your reminders: ${home}`;
  return {
    subject: oneLine(`${countOf(lines.length, "reminder")} from ${organisation}`),
    text: [
      about,
      ...parts.map(({ title, own }) =>
        [title, ...own.map((line) => textOf(line, asOf))].join("\n\n"),
      ),
      foot,
      "",
    ].join("\n\n"),
    html: [
      '<!doctype html><html lang="en"><body style="font-family:sans-serif;line-height:1.45">',
      `<p>${escaped(about)}</p>`,
      ...parts.map(({ title, own }) => {
        const items = own.map((line) => `<li>${htmlOf(line, asOf)}</li>`).join("");
        return `<h2 style="font-size:1em">${title}</h2><ul>${items}</ul>`;
      }),
      `<p>Nothing more is sent about what is renewed. <a href="${escaped(home)}">All your reminders</a></p>`,
      "</body></html>",
    ].join("\n"),
  };
}

function textOf(line: DigestLine, asOf: Day): string {
  return `- ${sentence(line, asOf)}\n  ${line.href}`;
}

function htmlOf(line: DigestLine, asOf: Day): string {
  return `<a href="${escaped(line.href)}">${escaped(sentence(line, asOf))}</a>`;
}

/** "Ada Lindqvist: CISSP ends in 7 days, on 29 Nov 2026. Then not met: Security for analysts." */
function sentence(line: DigestLine, asOf: Day): string {
  const whose = line.person === null ? "" : `${line.person}: `;
  const rests = line.atStake.length === 0 ? "" : ` Then not met: ${line.atStake.join(", ")}.`;
  return oneLine(`${whose}${endTitle(line)} ${endsText(line, asOf)}.${rests}`);
}

/** A name that somebody typed with a line break in it begins no line of ours, and no header. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
