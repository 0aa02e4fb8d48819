import "server-only";
import { portfolioOf } from "@/app/_server/badges/portfolio";
import type { Opened } from "@/app/_server/open-page";
import type { Reader } from "@/app/_server/search";
import type { PageTable } from "@/app/_server/table-file";
import type { Column } from "@/components/table/column";
import { EXPIRES, ISSUED, PROOF } from "@/components/table/vocabulary";
import type { Day } from "@/lib/calendar";
import { PersonId } from "@/lib/ids";
import type { CredentialLine } from "@/lib/person/portfolio";
import type { Proof } from "@/lib/proof";

type PortfolioLine = {
  id: string;
  credential: string;
  kind: string;
  issuer: string | null;
  number: string | null;
  issuedOn: Day;
  expiresOn: Day | null;
  proof: Proof;
  url: string | null;
  credits: number | null;
};

const COLUMNS: Column<PortfolioLine>[] = [
  { kind: "text", key: "credential", header: "Credential" },
  { kind: "text", key: "kind", header: "Kind" },
  { kind: "text", key: "issuer", header: "Issuer" },
  { kind: "text", key: "number", header: "Number" },
  ISSUED,
  EXPIRES,
  PROOF,
  { kind: "text", key: "url", header: "Web address" },
  { kind: "number", key: "credits", header: "Credit points" },
];

/** The credentials on somebody's sheet, certifications first, as a file. */
export async function portfolioTable(
  { actor, view }: Opened,
  read: Reader,
): Promise<PageTable<PortfolioLine> | null> {
  const id = read("person", PersonId, null, "");
  const portfolio = id && (await portfolioOf(actor, id, view));
  if (!portfolio) return null;
  const { person, certifications, others } = portfolio;
  const rows = [...certifications, ...others];
  return {
    ...{ name: "Portfolio", columns: COLUMNS },
    rows: rows.map(lineOf),
    about: [
      ["Person", person.name],
      ["Certifications", String(certifications.length)],
      ["Micro-credentials and others", String(others.length)],
      ["Credit points", String(portfolio.credits)],
    ],
  };
}

function lineOf(line: CredentialLine): PortfolioLine {
  const { id, name, kind, issuer, number, issuedOn, expiresOn, proof, url, credits } = line;
  return { id, credential: name, kind, issuer, number, issuedOn, expiresOn, proof, url, credits };
}
