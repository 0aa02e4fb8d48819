import type { ReactNode } from "react";
import { ActionForm, type ActionFormProps } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/fields";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHead, type PageHeadProps } from "@/components/ui/page-head";
import { Finder, type FinderProps } from "./finder";
import { type Compared, SideBySide } from "./side-by-side";

type Named = { readonly id: string; readonly name: string };

/** The two, and where the other one would be kept instead. */
type Comparing = {
  readonly other: Named;
  readonly compared: readonly Compared[];
  readonly instead: string;
};
type Finding = { readonly other: null } & Omit<FinderProps, "hint" | "words">;

type MergeViewProps = Pick<FinderProps, "hint" | "words"> &
  Pick<PageHeadProps, "crumbs"> & {
    own: Named;
    page: Comparing | Finding;
    /** What the other is called as long as nobody knows which it is. */
    unknown: string;
    /** What the merge will do. */
    says: (other: Named) => string;
    action: ActionFormProps["action"];
    /** What else the form asks for. */
    children?: ReactNode;
  };

/** Two records turn out to be one: finds the other, then shows both and merges them. */
export function MergeView(props: MergeViewProps) {
  const { own, page, unknown, crumbs, hint, words, says, action, children } = props;
  const { other } = page;
  return (
    <>
      <PageHead
        title={`Merge ${other ? other.name : unknown} into ${own.name}`}
        {...(crumbs && { crumbs })}
      />
      {page.other ? (
        <div className="grid items-start gap-3.5 lg:grid-cols-2">
          <Card
            title="Side by side"
            actions={<ButtonLink href={page.instead}>Keep {page.other.name} instead</ButtonLink>}
          >
            <SideBySide own={own.name} other={page.other.name} rows={page.compared} />
          </Card>
          <Card title="Merge">
            <p className="mb-3 text-ink-2">{says(page.other)}</p>
            <ActionForm
              action={action}
              submit="Show what happens"
              confirm="Merge"
              hidden={{ ids: page.other.id, intoId: own.id }}
            >
              {children}
              <TextareaField label="Reason" name="reason" hint="How you know that they are one." />
            </ActionForm>
          </Card>
        </div>
      ) : (
        <Card className="max-w-2xl">
          <Finder hint={hint} words={words} found={page.found} proposed={page.proposed} />
        </Card>
      )}
    </>
  );
}
