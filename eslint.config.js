import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import typescript from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'

/** What each room may import. The direction of imports is a rule of the house, not a wish. */
const forbidden = (...groups) => ['error', { patterns: groups }]
const group = (names, message) => ({ group: names, message })

const noApi = {
  regex: '^@jsna/api(?!/client$)',
  message: 'The API is known only through its type-only door, @jsna/api/client.',
}
const noApps = group(
  ['@jsna/api', '@jsna/api/*', '@jsna/explorer*', '@jsna/editor*'],
  'A package does not know the apps that use it.',
)
const onlyZod = group(
  ['vue', 'vue/*', 'hono', 'hono/*', 'node:*', 'echarts', 'echarts/*', '@jsna/*'],
  '@jsna/core has no input or output, no clock and no framework.',
)

export default typescript.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.jsna/**',
      '**/.turbo/**',
      'docs/.vitepress/cache/**',
      'packages/core/api/**',
    ],
  },
  {
    files: ['**/*.ts', '**/*.vue'],
    extends: [
      ...typescript.configs.recommendedTypeChecked,
      ...vue.configs['flat/recommended'],
      ...accessibility.configs['flat/recommended'],
    ],
    languageOptions: {
      parser: vueParser,
      parserOptions: {
        parser: typescript.parser,
        projectService: true,
        extraFileExtensions: ['.vue'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { prefer: 'type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/require-await': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'Name what is exported: the index is a table of contents.' },
      ],
      'vue/multi-word-component-names': 'off',
      'vue/no-v-html': 'error',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/attributes-order': 'off',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    files: ['packages/core/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': forbidden(
        onlyZod,
        group(['zod', 'zod/*'], 'zod stands behind the second door: import it in *.schema.ts only.'),
      ),
    },
  },
  {
    files: ['packages/core/src/**/*.schema.ts', 'packages/core/src/schema.ts'],
    rules: { 'no-restricted-imports': forbidden(onlyZod) },
  },
  {
    files: ['packages/core/src/math/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': forbidden(
        onlyZod,
        group(['../*', '!../errors.ts'], 'math stands at the bottom: it imports nothing above it.'),
      ),
    },
  },
  {
    files: ['packages/core/src/intervals/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': forbidden(
        onlyZod,
        group(
          ['../methods/*', '../compare/*', '../narrative/*', '../combine/*', '../text/*'],
          'intervals know math only.',
        ),
      ),
    },
  },
  {
    files: ['packages/core/src/model/*.ts'],
    ignores: ['**/*.test.ts', '**/*.schema.ts'],
    rules: {
      'no-restricted-imports': forbidden(
        onlyZod,
        group(
          [
            '../methods/*',
            '../compare/*',
            '../narrative/*',
            '../combine/*',
            '../text/*',
            '../math/*',
            '../intervals/*',
          ],
          'The nouns stand alone.',
        ),
      ),
    },
  },
  {
    files: ['packages/importers/**/*.ts'],
    rules: {
      'no-restricted-imports': forbidden(
        noApps,
        group(['@jsna/ui*', 'vue', 'hono', 'kysely'], 'Importers read, map and report.'),
      ),
    },
  },
  {
    files: ['packages/ui/**/*.{ts,vue}'],
    rules: {
      'no-restricted-imports': forbidden(
        noApps,
        group(['@jsna/importers*', 'hono', 'pinia', 'vue-router', 'kysely'], 'ui draws what it is given.'),
      ),
    },
  },
  {
    files: ['apps/explorer/**/*.{ts,vue}', 'apps/editor/**/*.{ts,vue}'],
    rules: {
      'no-restricted-imports': forbidden(
        noApi,
        group(['@jsna/importers*', 'kysely', 'node:sqlite', 'pg'], 'The apps know data through the API only.'),
      ),
      '@typescript-eslint/consistent-type-imports': ['error', { prefer: 'type-imports' }],
    },
  },
  {
    files: ['apps/api/src/**/*.routes.ts'],
    rules: {
      'no-restricted-imports': forbidden(
        group(['kysely', 'node:sqlite', 'pg'], 'Routes translate; queries fetch; actions decide.'),
      ),
    },
  },
)
