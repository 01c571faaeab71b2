const rule = (name, comment, from, to) => ({ name, severity: "error", comment, from: { path: from }, to });

export default {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "A cycle hides who knows whom.",
      from: {},
      to: { circular: true },
    },
    rule("shared-is-pure", "src-shared runs anywhere.", "^src-shared/", {
      path: "^(src-main|src-renderer|tests|build)/|node_modules/(electron|better-sqlite3|react|antd|sharp)/",
    }),
    {
      name: "shared-uses-few-packages",
      severity: "error",
      comment: "zod everywhere, drizzle's table builders in schema only.",
      from: { path: "^src-shared/", pathNot: "^src-shared/schema/" },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "core"], pathNot: "node_modules/zod/" },
    },
    {
      name: "schema-uses-drizzle-only",
      severity: "error",
      comment: "Tables are data.",
      from: { path: "^src-shared/schema/" },
      to: { dependencyTypes: ["npm", "npm-dev", "core"], pathNot: "node_modules/(zod|drizzle-orm)/" },
    },
    {
      name: "roles-do-not-meet",
      severity: "error",
      comment: "The two roles meet only in files; formats are in src-shared/formats.",
      from: { path: "^src-(main|renderer)/(secretariat|expert)/" },
      to: { path: "^src-(main|renderer)/(secretariat|expert)/", pathNot: "^src-$1/$2/" },
    },
    {
      name: "only-the-shell-knows-electron",
      severity: "error",
      comment: "Everything else runs without it.",
      from: { path: "^src-", pathNot: "^src-main/shell/" },
      to: { path: "node_modules/electron/" },
    },
    rule("shell-stays-outside", "Nobody imports the shell.", "^src-main/(?!shell/)", { path: "^src-main/shell/" }),
    {
      name: "one-place-opens-databases",
      severity: "error",
      comment: "Services get a typed handle.",
      from: { path: "^src-main/", pathNot: "^src-main/db/" },
      to: { path: "node_modules/better-sqlite3/" },
    },
    rule("renderer-knows-no-main", "The renderer asks through the bridge.", "^src-renderer/", {
      path: "^src-main/|^src-shared/schema/",
    }),
    rule("main-knows-no-renderer", "Main words nothing and draws nothing.", "^src-main/", { path: "^src-renderer/" }),
    rule("ui-knows-no-domain", "ui/ wraps the component library.", "^src-renderer/ui/", {
      path: "^src-renderer/(secretariat|expert)/|^src-renderer/lib/api",
    }),
    rule("viewers-know-nothing", "A viewer's frame has bytes and a port, no desk.", "^src-renderer/viewer/", {
      path: "^src-(main|shared)/|^src-renderer/(?!viewer/|lib/|ui/rare-characters)|node_modules/(react|antd|zustand)/",
    }),
    // The program's own sheets are no document from outside: they are drawn for the printer where they are made.
    rule(
      "desks-know-no-viewer",
      "Documents are drawn in frames, never in the page.",
      "^src-renderer/(?!viewer/|expert/paper/(open-sheets|draw-pages))",
      { path: "^src-renderer/viewer/|node_modules/(pdfjs-dist|docx-preview)/" },
    ),
    {
      name: "features-do-not-meet",
      severity: "error",
      comment: "Features are joined in pages.tsx.",
      from: { path: "^src-renderer/(secretariat|expert)/([^/]+)/" },
      to: { path: "^src-renderer/(secretariat|expert)/[^/]+/", pathNot: "^src-renderer/$1/$2/" },
    },
    {
      name: "parsers-hold-nothing",
      severity: "error",
      comment: "Risky parsing is away from databases and keys.",
      from: { path: "^src-main/parsers/" },
      to: { path: "^src-main/(db|secretariat|expert|shell)/" },
    },
    {
      name: "the-crew-knows-no-role",
      severity: "error",
      comment: "Worker threads move bytes; who they belong to is decided elsewhere.",
      from: { path: "^src-main/(crew|sealing)/" },
      to: { path: "^src-main/(db|secretariat|expert|shell|parsers)/" },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "A file that nobody needs.",
      from: { orphan: true, pathNot: "\\.(d|config)\\.ts$|\\.test\\.tsx?$|src-main/shell/|tsconfig" },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
    },
  },
};
