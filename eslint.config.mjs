import tseslint from 'typescript-eslint';

const clockOnly = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Only kernel/clock reads the clock; take `now` as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Only kernel/clock reads the clock; take `now` as an argument.',
  },
];
const unitOfWorkOnly = [
  {
    selector: "CallExpression[callee.property.name='transaction']",
    message: 'Only UnitOfWork.run opens a transaction.',
  },
  {
    selector: "Decorator[expression.callee.name='InjectRepository']",
    message: 'Every write goes through UnitOfWork.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'bench/node_modules/', 'coverage/', 'test/.suites/'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      // noUncheckedIndexedAccess makes every index doubtful; `!` says where the reader can see that it is not
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // a Nest module is a class with nothing in it
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // TypeORM's rows and Nest's options are classes in name only: literals are what both take
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // and views of the API are classes so that its description knows their fields
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: ['BulkView', 'JobItem', 'PipelineStageView'] },
      ],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-restricted-syntax': ['error', ...clockOnly, ...unitOfWorkOnly],
      'max-lines': ['error', { max: 300 }],
      'max-params': 'off',
    },
  },
  {
    files: ['src/kernel/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', ...unitOfWorkOnly] },
  },
  { files: ['src/store/**'], rules: { 'no-restricted-syntax': ['error', ...clockOnly] } },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      'no-restricted-syntax': 'off',
    },
  },
);
