import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { ACTIONS } from "@/components/table/vocabulary";
import { EmptyState } from "@/components/ui/empty-state";
import type { TokenRow } from "@/db/queries/tokens";
import { ACCESS_WORDS } from "@/lib/format/access";
import { NO_DAY } from "@/lib/format/day";
import { instantText } from "@/lib/format/instant";
import { revokeToken } from "./actions";

type Row = {
  id: string;
  name: string;
  user: string;
  access: string;
  created: string;
  expires: string;
  actions: ReactNode;
};

const COLUMNS: Column<Row>[] = [
  { kind: "text", key: "name", header: "Name" },
  { kind: "text", key: "user", header: "User" },
  { kind: "text", key: "access", header: "Access" },
  { kind: "text", key: "created", header: "Created" },
  { kind: "text", key: "expires", header: "Works until" },
  ACTIONS,
];

export function TokenTable({ tokens, zone }: { tokens: readonly TokenRow[]; zone: string }) {
  const rows = tokens.map((token): Row => {
    return {
      id: token.id,
      name: token.name,
      user: token.userName,
      access: token.access ? ACCESS_WORDS[token.access] : "as the user",
      created: instantText(token.createdAt, zone),
      expires: token.expiresAt ? instantText(token.expiresAt, zone) : NO_DAY,
      actions: token.revokedAt ? (
        `revoked ${instantText(token.revokedAt, zone)}`
      ) : (
        <ActionForm
          action={revokeToken}
          submit="Revoke"
          look="danger"
          layout="row"
          hidden={{ tokenId: token.id }}
        />
      ),
    };
  });
  return (
    <DataTable
      label="Tokens"
      columns={COLUMNS}
      rows={rows}
      noun={["token", "tokens"]}
      empty={<EmptyState title="There are no tokens.">Programs sign in by them.</EmptyState>}
    />
  );
}
