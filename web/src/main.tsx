import '@fontsource-variable/golos-text';
import '@vkontakte/vkui/dist/vkui.css';
import './app/theme.css';
import './app/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { registerServiceWorker } from './app/update';
import { ready } from './shared/i18n';

void ready.then(() => createRoot(document.getElementById('root')!).render(<App />));
void registerServiceWorker();
