import { caseDocument } from "./case-document";
import type { DocumentReader } from "./document-reader";
import { ecsfDocument } from "./ecsf-document";
import { niceDocument } from "./nice-document";
import { recordTables } from "./record-tables";

/** The first that knows the document reads it; the last reads any. */
export const DOCUMENT_READERS: readonly DocumentReader[] = [
  niceDocument,
  ecsfDocument,
  caseDocument,
  recordTables,
];
