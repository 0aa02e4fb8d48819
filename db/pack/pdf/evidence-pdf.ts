import { countOf, countText } from "@/lib/format/count";
import { PROOF_WORDS } from "@/lib/format/proof";
import { formatRatio } from "@/lib/format/ratio";
import { termWords } from "@/lib/format/terms";
import type { PackCounts, PackHead, PackPerson, PackStanding } from "@/lib/pack/evidence";
import type { Manifest } from "@/lib/pack/manifest";
import { type Printed, printedOf } from "@/lib/pack/printed";
import { scopeWords } from "@/lib/pack/words";
import { Sheet } from "./sheet";

const COUNTED = [
  { header: "Met", share: 0.08 },
  { header: "In grace", share: 0.08 },
  { header: "Gap", share: 0.08 },
  { header: "Waived", share: 0.08 },
  { header: "Coverage", share: 0.1 },
];

const STANDINGS = [
  { header: "Requirement", share: 0.22 },
  { header: "Standing", share: 0.15 },
  { header: "Since – last day", share: 0.16 },
  { header: "Why", share: 0.27 },
  { header: "Proved by", share: 0.2 },
];

/** Who made a pack, when and with what, and how far the audit log was sealed. */
export type MadeBy = Omit<Manifest["made"], "at"> & { readonly at: Date };

/** `evidence.pdf`: for people who read and print; what programs check is in the other files. */
export class EvidencePdf {
  readonly #sheet: Sheet;
  readonly #made: MadeBy;
  #head: PackHead | null = null;
  #names = new Map<string, string>();

  constructor(made: MadeBy, onBytes: (bytes: Buffer) => void) {
    this.#made = made;
    this.#sheet = new Sheet({ title: "Evidence pack", author: made.by, at: made.at }, onBytes);
  }

  begin(head: PackHead): void {
    this.#head = head;
    this.#names = new Map(head.requirements.map(({ id, name }) => [id, name]));
    this.#sheet.newPage();
    this.#requirements(head);
    this.#policies(head);
    this.#coverage(head);
    this.#sheet.newPage();
    this.#sheet.heading("People");
    const left = this.#leftOut(head);
    if (left) {
      this.#sheet.paragraph(
        `Of ${countOf(head.population.standings, "standing")} ${left} All of them, and everybody, are in standings.csv and evidence.json.`,
      );
    }
    if (this.#printed !== "none") this.#sheet.table(STANDINGS);
  }

  person(person: PackPerson): void {
    if (this.#printed === "none") return;
    const { standings, externalId, name, team } = person;
    const unmet = standings.filter(({ kind }) => kind !== "met");
    const printed = this.#printed === "all" ? standings : unmet;
    if (this.#printed !== "all" && printed.length === 0) return;
    const met = standings.length - unmet.length;
    const note = standings.length === 0 ? "nothing required" : `${met} of ${standings.length} met`;
    this.#sheet.band(name, [externalId, team, note].filter(Boolean).join(" · "));
    for (const standing of printed) this.#sheet.row(this.#cells(standing, person));
  }

  /** Ends the document; the first page tells what it is. */
  async end(fingerprint: string): Promise<void> {
    const head = this.#known();
    const { by, at, knownAt } = this.#made;
    const about = `Evidence pack · ${head.organisation.name} · ${scopeWords(head.question)} · as of ${head.question.asOf}, as known at ${knownAt}`;
    const running = {
      head: `${about} · made by ${by} at ${at.toISOString()}`,
      foot: `Fingerprint ${fingerprint}`,
    };
    await this.#sheet.finish((sheet) => this.#title(sheet, head, fingerprint), running);
  }

  #title(sheet: Sheet, head: PackHead, fingerprint: string): void {
    const { question, population, totals, organisation } = head;
    const { by, at, software, knownAt, auditHead } = this.#made;
    sheet.heading("Evidence pack", 24);
    sheet.paragraph(`${organisation.name}: ${scopeWords(question)}`, { size: 13 });
    sheet.table([
      { header: "", share: 0.2 },
      { header: "", share: 0.8 },
    ]);
    const facts = [
      ["As of", `${question.asOf}, in the zone ${organisation.zone}`],
      ["As known", `at ${knownAt}`],
      [
        "Proof at least",
        `${PROOF_WORDS[question.proof].words}. ${PROOF_WORDS[question.proof].detail}`,
      ],
      ["Requirements", requirementsText(head)],
      [
        "Population",
        `${countOf(population.people, "person", "people")} with ${countOf(population.standings, "standing")}: all there are, by the queries in evidence.json`,
      ],
      ["Standing", tallyText(totals.all)],
      ["Coverage", `${formatRatio(totals.all.coverage, 1)}. ${totals.definition}`],
      ["Made", `by ${by} at ${at.toISOString()} with ${software}`],
      ["Audit log", sealText(auditHead)],
      ["Fingerprint", fingerprint],
      ["To check", "node check.mjs <this pack>, or open check.html in a browser: see README.txt"],
    ];
    for (const [label = "", value = ""] of facts) sheet.row([label, value], { size: 9.5 });
    if (question.reach === "teams") {
      sheet.paragraph(
        "Whoever made this reaches only who is in their teams by now: who has left them since the day is not counted.",
      );
    }
  }

  #requirements({ requirements }: PackHead): void {
    this.#sheet.heading("What is required");
    if (requirements.length === 0) this.#sheet.paragraph("Nothing was required on this day.");
    this.#sheet.table([
      { header: "Requirement", share: 0.22 },
      { header: "Regime and clause", share: 0.16 },
      { header: "In effect", share: 0.14 },
      { header: "Of whom", share: 0.18 },
      { header: "Rule", share: 0.3 },
    ]);
    for (const one of requirements) {
      const clause = [one.regime, one.clause].filter(Boolean).join(", ");
      const days = `${one.effectiveFrom} – ${one.effectiveUntil ?? "open"}`;
      const inEffect = [days, ...termWords(one)].join("; ");
      const whom = [...one.roles, ...one.teams].join("; ") || "everybody";
      this.#sheet.row([one.name, clause, inEffect, whom, one.ruleInWords]);
    }
  }

  #policies({ policies }: PackHead): void {
    if (policies.length === 0) return;
    this.#sheet.heading("What may stand in, where nothing is regulated");
    this.#sheet.table([
      { header: "Policy", share: 0.18 },
      { header: "Stands in for", share: 0.14 },
      { header: "In effect", share: 0.14 },
      { header: "What stands in", share: 0.24 },
      { header: "Why, and approved by", share: 0.3 },
    ]);
    for (const one of policies) {
      const days = `${one.effectiveFrom} – ${one.effectiveUntil ?? "open"}`;
      const why = `${one.reason} (${one.approvedBy})`;
      const name = `${one.name} v${one.number}`;
      this.#sheet.row([name, one.credential, days, one.stackInWords, why]);
    }
  }

  #coverage({ totals }: PackHead): void {
    this.#sheet.heading("Coverage");
    this.#sheet.paragraph(totals.definition);
    this.#sheet.table([{ header: "By requirement", share: 0.58 }, ...COUNTED]);
    for (const one of totals.byRequirement) {
      this.#sheet.row([this.#names.get(one.requirementId) ?? "", ...counted(one)]);
    }
    this.#sheet.row(["All", ...counted(totals.all)], { weight: "bold" });
    this.#sheet.table([{ header: "By team, its own members", share: 0.58 }, ...COUNTED]);
    for (const one of totals.byTeam) this.#sheet.row([one.team, ...counted(one)]);
  }

  #cells(one: PackStanding, person: PackPerson): string[] {
    const awards = person.awards.filter(({ id }) => one.awards.includes(id));
    const proofs = awards.map(({ credential, number, proof, verifications }) => {
      const look = verifications.findLast(({ stands }) => stands);
      const looked = look ? `, verified by ${look.by} on ${look.on}` : "";
      const named = number === null ? credential : `${credential} ${number}`;
      return `${named}: ${PROOF_WORDS[proof].words}${looked}`;
    });
    const days = `${one.since ?? "always"} – ${one.lastOn ?? "open"}`;
    const name = this.#names.get(one.requirementId) ?? "";
    return [name, one.words, days, one.why, proofs.join("; ")];
  }

  get #printed(): Printed {
    const { population, totals } = this.#known();
    return printedOf({ standings: population.standings, met: totals.all.met });
  }

  #leftOut({ population, totals }: PackHead): string | null {
    const unmet = countText(population.standings - totals.all.met);
    switch (this.#printed) {
      case "all":
        return null;
      case "unmet":
        return "only those are printed that are not met, with whose they are.";
      case "none":
        return `${unmet} are not met, which are too many to be read on paper: the pack of a team prints its own.`;
    }
  }

  #known(): PackHead {
    if (!this.#head) throw new Error("A pack begins with its head.");
    return this.#head;
  }
}

function counted({ met, grace, gap, waived, coverage }: PackCounts): string[] {
  return [...[met, grace, gap, waived].map(countText), formatRatio(coverage, 1)];
}

function tallyText({ met, grace, gap, waived }: PackCounts): string {
  return `${countText(met)} met, ${countText(grace)} in grace, ${countText(gap)} not met, ${countText(waived)} waived`;
}

function sealText(seal: MadeBy["auditHead"]): string {
  return seal === null ? "not sealed yet" : `sealed up to change ${seal.lastSeq}: ${seal.head}`;
}

function requirementsText({ question, requirements }: PackHead): string {
  const named = countOf(requirements.length, "requirement");
  return question.requirements === null ? `all in effect: ${named}` : `${named}, chosen`;
}
