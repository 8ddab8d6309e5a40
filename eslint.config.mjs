import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "templates/", "coverage/", "node_modules/", "schema/generated/"] },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      // Resource classes are made by a function, so the rule does not see that Pulumi's own are their base.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    // Plain JavaScript, as users write it: the compiler knows nothing of it.
    files: ["matrix/programs/**/*.{js,cjs,mjs}"],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    files: ["**/*.js", "**/*.cjs", "**/*.mjs"],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
