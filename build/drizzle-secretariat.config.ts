import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: ["./src-shared/schema/secretariat.ts", "./src-shared/schema/secretariat-review.ts"],
  out: "./migrations/secretariat",
  casing: "snake_case",
});
