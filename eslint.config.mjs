import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import jsdoc from "eslint-plugin-jsdoc";
import reactHooks from "eslint-plugin-react-hooks";
import checkFile from "eslint-plugin-check-file";

const always = [
  { selector: "ExportDefaultDeclaration", message: "Named exports only." },
  { selector: "ExportAllDeclaration", message: "No barrels: import from the file that defines it." },
  { selector: "TSEnumDeclaration", message: "Use a union of strings." },
];
const pure = [
  { selector: "ThrowStatement", message: "The pure core answers with a Result." },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "Time comes in as an argument." },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Time comes in as an argument." },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Chance comes in as an argument.",
  },
];
const network = ["http", "https", "http2", "net", "tls", "dgram", "dns", "undici"].flatMap((name) => [
  name,
  `node:${name}`,
]);

export default defineConfig(
  {
    ignores: [
      "out/**",
      "dist/**",
      "node_modules/**",
      "test-results/**",
      "playwright-report/**",
      "coverage/**",
      ".cache/**",
      ".demo/**",
      "src-renderer/public/**",
    ],
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "check-file": checkFile },
    rules: {
      "max-lines": ["error", { max: 250 }],
      complexity: ["error", 12],
      "no-restricted-syntax": ["error", ...always],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      // `const { id, ...rest } = row` is how a field is left out.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "check-file/filename-naming-convention": [
        "error",
        { "**/*.{ts,tsx}": "KEBAB_CASE" },
        { ignoreMiddleExtensions: true },
      ],
      "check-file/filename-blocklist": [
        "error",
        { "**/{utils,helpers,common,manager,index}.ts": "*a-name-that-says-what.ts" },
      ],
    },
  },
  {
    files: ["src-shared/**/*.ts"],
    plugins: { jsdoc },
    rules: {
      "no-restricted-syntax": ["error", ...always, ...pure],
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: true,
          require: { FunctionDeclaration: true, ArrowFunctionExpression: true, ClassDeclaration: true },
          contexts: ["ExportNamedDeclaration > TSInterfaceDeclaration"],
        },
      ],
    },
  },
  {
    files: ["src-shared/words/**/*.ts", "src-shared/ipc/**/*.ts"],
    rules: { "check-file/filename-blocklist": "off", "jsdoc/require-jsdoc": "off" },
  },
  {
    files: ["src-main/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: [...network, "node:crypto", "crypto"].map((name) => ({
            name,
            message: name.endsWith("crypto") ? "Only src-main/crypto may import it." : "Nothing reaches a network.",
          })),
        },
      ],
      "no-restricted-globals": ["error", "fetch", "WebSocket", "EventSource", "XMLHttpRequest"],
    },
  },
  // The one that may name the network's modules takes them away; the other is the only one to name the cryptography.
  { files: ["src-main/{crypto,network}/**/*.ts"], rules: { "no-restricted-imports": "off" } },
  {
    files: ["src-renderer/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { ...reactHooks.configs.recommended.rules, complexity: ["error", 15] },
  },
  {
    files: ["tests/**/*.{ts,tsx}", "build/**/*.ts", "*.config.ts"],
    rules: {
      "no-restricted-syntax": "off",
      "max-lines": ["error", { max: 250 }],
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
);
