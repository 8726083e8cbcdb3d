import '@fontsource-variable/noto-sans/wght.css';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './ui/styles/tokens.css';
import './ui/styles/global.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HashRouter } from 'react-router';
import { App } from './app/app.tsx';
import { createQueryClient } from './lib/query-client.ts';
import { AnnouncerHost } from './ui/announce.tsx';
import { createColorSchemeManager } from './ui/color-scheme.ts';
import { ConfirmHost } from './ui/confirm.tsx';
import { cssVariables, theme } from './ui/theme.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
// The scroll lock behind dialogs makes its own style element and asks this package for the nonce.
setNonce(nonce);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={createColorSchemeManager()}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={createQueryClient()}>
        <HashRouter>
          <App />
        </HashRouter>
        <ConfirmHost />
        <AnnouncerHost />
        {/* In the middle, where neither a side panel nor a form has its buttons. */}
        <Notifications position="bottom-center" limit={3} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
