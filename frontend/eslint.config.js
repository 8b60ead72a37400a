import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import litA11y from 'eslint-plugin-lit-a11y';

export default tseslint.config(
  { ignores: ['node_modules/**'] },
  {
    files: ['**/*.ts'],
    extends: [
      ...tseslint.configs.strictTypeChecked,
      lit['flat/recommended'],
      wc['flat/recommended'],
      litA11y.configs.recommended,
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers in texts and headers are plain here; the rule only adds String() noise.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // STOMP's client declares the shapes of its options as classes; object literals are its documented use.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Lit's event handlers are bound by Lit; passing methods is its documented style.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
