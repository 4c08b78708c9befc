// npm run bench [name …]: each measurement prints its ratio to a floor measured in the same run.
const all = ['build', 'workbench', 'site', 'text', 'reliability'];
const asked = process.argv.slice(2);
for (const name of asked.length === 0 ? all : asked) {
  if (!all.includes(name)) {
    console.error(`There is no bench called ${name}. There are: ${all.join(', ')}`);
    process.exit(2);
  }
  console.log(`bench/${name}`);
  await import(`./${name}.mjs`);
}
