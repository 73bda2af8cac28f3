// One file a feature: features/<name>/en.json is the namespace <name>.
const files = import.meta.glob<{ default: Record<string, unknown> }>(['../../features/*/en.json', '../../app/en.json', '../*/en.json'], { eager: true });

export const texts = Object.fromEntries(Object.entries(files).map(([path, file]) => [path.split('/').at(-2)!, file.default]));
