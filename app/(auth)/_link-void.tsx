import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

/** In place of a form whose link was used, is too old or was never made. */
export function LinkVoid({ signInHref, children }: { signInHref: string; children: string }) {
  return (
    <Card>
      <EmptyState
        title="This link does not work any more."
        actions={<ButtonLink href={signInHref}>Sign in</ButtonLink>}
      >
        {children}
      </EmptyState>
    </Card>
  );
}
