import type { PackHead, PackPerson } from "@/lib/pack/evidence";
import { aroundPeople, personJson } from "@/lib/pack/evidence-json";
import {
  awardRows,
  requirementRow,
  standingRows,
  TABLE_HEADERS,
  TABLE_NAMES,
  type TableName,
  waiverRows,
} from "@/lib/pack/tables";
import type { ExportCell } from "@/lib/spreadsheet/export-cell";
import { toCsv } from "@/lib/spreadsheet/to-csv";
import { EvidencePdf, type MadeBy } from "./pdf/evidence-pdf";
import type { EvidenceSink } from "./read-evidence";
import { type Entry, OpenEntry } from "./zip/entry";

/** The files of a pack that tell its evidence, written as it is read: memory holds them packed. */
export class PackFiles implements EvidenceSink {
  readonly #json = new OpenEntry("evidence.json");
  readonly #tables: Readonly<Record<TableName, OpenEntry>>;
  readonly #pdf: EvidencePdf;
  readonly #pdfEntry = new OpenEntry("evidence.pdf");
  #pdfBytes: Buffer[] = [];
  #names = new Map<string, string>();
  #after = "";
  #people = 0;

  constructor(made: MadeBy) {
    const tables = TABLE_NAMES.map((name) => [name, new OpenEntry(name)] as const);
    this.#tables = Object.fromEntries(tables) as Record<TableName, OpenEntry>; // one for each name
    this.#pdf = new EvidencePdf(made, (bytes) => this.#pdfBytes.push(bytes));
  }

  readonly begin = async (head: PackHead): Promise<void> => {
    const { before, after } = aroundPeople(head);
    await this.#json.write(before);
    this.#after = after;
    this.#names = new Map(head.requirements.map(({ id, name }) => [id, name]));
    for (const name of TABLE_NAMES) await this.#write(name, [TABLE_HEADERS[name]]);
    await this.#write("requirements.csv", head.requirements.map(requirementRow));
    this.#pdf.begin(head);
  };

  readonly person = async (person: PackPerson): Promise<void> => {
    const nameOf = (id: string) => this.#names.get(id) ?? "";
    await this.#json.write(`${this.#people++ > 0 ? "," : ""}${personJson(person)}`);
    await this.#write("standings.csv", standingRows(person, nameOf));
    await this.#write("awards.csv", awardRows(person));
    await this.#write("waivers.csv", waiverRows(person, nameOf));
    this.#pdf.person(person);
  };

  /** The files in their order, and the fingerprint of the evidence. */
  async end(): Promise<{ readonly entries: readonly Entry[]; readonly fingerprint: string }> {
    await this.#json.write(this.#after);
    const json = await this.#json.end();
    const tables = await Promise.all(TABLE_NAMES.map((name) => this.#tables[name].end()));
    await this.#pdf.end(json.sha256);
    for (const bytes of this.#pdfBytes.splice(0)) await this.#pdfEntry.write(bytes);
    return { entries: [await this.#pdfEntry.end(), ...tables, json], fingerprint: json.sha256 };
  }

  #write(name: TableName, rows: readonly (readonly ExportCell[])[]): Promise<void> {
    return this.#tables[name].write(toCsv(rows));
  }
}
