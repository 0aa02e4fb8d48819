import type { CredentialResolver } from "@/lib/import/lookup/credential-resolver";
import type { WrittenCredential } from "@/lib/import/names/credential-names";
import type { PlanContext } from "@/lib/import/plan/context";
import type { Draft } from "@/lib/import/plan/draft";
import type { DateReader } from "@/lib/import/plan/read-value";
import type { Known, Rows } from "@/lib/import/plan/writes";
import type { InputRow } from "@/lib/import/rows/input-rows";
import type { PersonResolver } from "./person-resolver";
import type { Holding } from "./plan-award";
import type { SaidAward } from "./said-award";

/** What the steps of planning awards share. */
export type Planning = {
  readonly context: PlanContext;
  readonly draft: Draft;
  readonly people: PersonResolver;
  readonly credentials: CredentialResolver;
  readonly dates: DateReader;
  readonly statements: ReadonlyMap<string, readonly Known<Rows["awardStatements"]>[]>;
};

/** What a row says, once it is known whose award and of what. */
export type Said = SaidAward & Holding;

/** The credential as a row names it. */
export function writtenIn({
  credential: name,
  issuer,
  kind,
}: InputRow<"awards">["cells"]): WrittenCredential {
  return { name, issuer, kind };
}
