"use client";

import type { ActionFormProps } from "@/components/form/action-form";
import { FormDialog } from "@/components/form/form-dialog";
import { useSelected } from "@/components/table/selection";

/** Says of the selected awards that what proves them was seen: shown first, taken back as one act. */
export function BulkAwards({ verifyAll }: { verifyAll: ActionFormProps["action"] }) {
  return (
    <FormDialog
      trigger="Verify…"
      title="Verify awards"
      description="You have seen what proves them: from now on they count as checked."
      action={verifyAll}
      submit="Show what happens"
      confirm="Verify"
      hidden={{ ids: useSelected().join(",") }}
    />
  );
}
