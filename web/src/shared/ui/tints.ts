const PEOPLE = ['#2f6fb8', '#2c7a63', '#8a4fa3', '#b0522a', '#5a63b5', '#a4466f', '#4d7430', '#8a5f1c'];
type Pair = readonly [background: string, text: string];
const CLASSES: Pair[] = [['#dbe9ff', '#1a4fa8'], ['#d8f1ea', '#0d6152'], ['#ebe3ff', '#5a3aa6'], ['#ffe7d6', '#8f420a'], ['#fde1ec', '#99285a'], ['#e6efd2', '#4a620d']];
const CLASSES_DARK: Pair[] = [['#1d355c', '#a9cbff'], ['#143c35', '#8fdcc8'], ['#33285a', '#cbb8ff'], ['#47290f', '#ffbf8f'], ['#47203a', '#ffabd0'], ['#2c3a12', '#c7e08a']];

const hash = (text: string): number => [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7);

export const tintOfPerson = (name: string): string => PEOPLE[hash(name) % PEOPLE.length]!;
export const tintOfClass = (tone: number): { light: Pair; dark: Pair } => ({ light: CLASSES[(tone + 5) % CLASSES.length]!, dark: CLASSES_DARK[(tone + 5) % CLASSES_DARK.length]! });
export const initials = (name: string): string => name.replace(/[«»"]/g, '').split(/\s+/).filter(Boolean).slice(0, 2).map((word) => [...word][0]!.toUpperCase()).join('');
