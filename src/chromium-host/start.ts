import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';

const standIn = new URL('./electron-stand-in.ts', import.meta.url).href;
const application = new URL('../../out/main/index.js', import.meta.url);

if (!existsSync(application)) {
  process.stderr.write('The application is not built yet: npm run build\n');
  process.exit(1);
}
if (process.argv.includes('--headless')) process.env.CROSSBEARING_HEADLESS = '1';

// The built application says `import ... from 'electron'` and gets the stand-in; nothing in the bundle is changed.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
await import(application.href);
