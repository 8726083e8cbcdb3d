// What there is, by group: node tests/hostile/list.ts [folder to write the files to]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { craftedFiles } from './crafted.ts';

const [folder] = process.argv.slice(2);
const groups = new Map<string, number>();
for (const [place, { label, name, make }] of craftedFiles.entries()) {
  const group = label.split(':')[0] ?? '';
  groups.set(group, (groups.get(group) ?? 0) + 1);
  const number = String(place + 1).padStart(3, '0');
  if (folder !== undefined) writeFileSync(join(folder, `${number}.${/[a-z]{3}$/.exec(name)?.[0] ?? 'bin'}`), make());
  if (folder !== undefined) process.stdout.write(`${number} ${label.slice(0, 120)}\n`);
}
for (const [group, count] of groups) process.stdout.write(`${String(count).padStart(5)} ${group}\n`);
process.stdout.write(`${String(craftedFiles.length).padStart(5)} in all\n`);
