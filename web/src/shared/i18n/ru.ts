// One file a feature: features/<name>/ru.json is the namespace <name>.
const files = import.meta.glob<{ default: Record<string, unknown> }>(['../../features/*/ru.json', '../../app/ru.json', '../*/ru.json'], { eager: true });

export const texts = Object.fromEntries(Object.entries(files).map(([path, file]) => [path.split('/').at(-2)!, file.default]));
