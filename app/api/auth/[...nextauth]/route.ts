import type { NextRequest } from "next/server";
import { answerAuth } from "@/app/_server/auth";
import { isFromOurPages } from "@/app/_server/door/origin";

type Context = { params: Promise<{ nextauth: string[] }> };

export async function GET(request: NextRequest, context: Context) {
  return answerAuth(request, context);
}

/** next-auth has a token of its own against forged forms; where they come from is asked as everywhere. */
export async function POST(request: NextRequest, context: Context) {
  if (!isFromOurPages(request.headers)) return new Response("Forbidden", { status: 403 });
  return answerAuth(request, context);
}
