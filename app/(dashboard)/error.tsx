"use client";

import { PageFailure } from "@/components/ui/page-failure";

export default function PageError(props: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <PageFailure {...props} />;
}
