"use client";

import { PageFailure } from "@/components/ui/page-failure";
import "./globals.css";

/** Stands in for the whole document where even the root layout failed. */
export default function GlobalError(props: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en">
      <body>
        <title>Tessera</title>
        <main className="grid min-h-dvh place-items-center">
          <PageFailure {...props} />
        </main>
      </body>
    </html>
  );
}
