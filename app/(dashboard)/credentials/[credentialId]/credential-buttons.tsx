import { paths } from "@/app/_server/paths";
import { ButtonLink } from "@/components/ui/button";
import type { CredentialId } from "@/lib/ids";

/** For who may change the catalogue. */
export function CredentialButtons({ id }: { id: CredentialId }) {
  return (
    <>
      <ButtonLink href={paths.mergeCredential(id)}>Merge with…</ButtonLink>
      <ButtonLink href={paths.enterCredential(id)}>Edit</ButtonLink>
    </>
  );
}
