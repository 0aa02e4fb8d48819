import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function PageNotFound() {
  return (
    <EmptyState
      title="There is nothing at this address."
      actions={<ButtonLink href="/">Go to your start page</ButtonLink>}
    >
      It may have been removed, or it belongs to people that you do not see.
    </EmptyState>
  );
}
