import { methods } from "@/app/_server/api/endpoint";
import { describeInterface } from "@/app/_server/api/routes";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: describeInterface });
