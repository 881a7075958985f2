/** What the programs in a document import. */
function importsIn(text) {
  return [...text.matchAll(/^import [^;]* from '[^.'][^']*';$/gm)].map(([line]) => line).join('\n');
}

export default {
  entry: [
    'src/main.ts',
    'src/rules/*/catalogue.ts',
    'src/**/*-worker.ts',
    'src/**/*-process.ts',
    'scripts/*.ts',
    'scripts/bench/*.ts',
    'scripts/faults/*.ts',
    'scripts/mutate/*.ts',
    'docs/clients.md',
  ],
  project: ['src/**/*.{ts,tsx}', 'scripts/**/*.ts', 'test/**/*.{ts,tsx}'],
  // The commands in that document run them.
  ignoreDependencies: ['@graphql-codegen/cli', '@graphql-codegen/client-preset', 'relay-compiler'],
  ignoreBinaries: ['mkfifo', 'mount', 'taskset', 'umount'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: { md: importsIn },
};
