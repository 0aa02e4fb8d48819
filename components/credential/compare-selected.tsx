"use client";

import { useSelected } from "@/components/table/selection";
import { ButtonLink } from "@/components/ui/button";

type CompareSelectedProps = {
  /** The address of the comparison, to which the ids are added. */
  address: string;
  least: number;
  most: number;
};

/** Leads to the selected credentials beside one another, where that many can be. */
export function CompareSelected({ address, least, most }: CompareSelectedProps) {
  const ids = useSelected();
  if (ids.length < least || ids.length > most) {
    return (
      <span className="text-small text-ink-2">
        Choose {least} to {most} to compare them.
      </span>
    );
  }
  const query = new URLSearchParams({ ids: ids.join(",") });
  return (
    <ButtonLink href={`${address}${address.includes("?") ? "&" : "?"}${query}`}>Compare</ButtonLink>
  );
}
