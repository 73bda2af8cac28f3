import { create } from 'zustand';

export type Theme = 'system' | 'light' | 'dark';
const KEY = 'pm.theme';
const kept = localStorage.getItem(KEY);

export const useTheme = create<{ theme: Theme }>(() => ({ theme: kept === 'light' || kept === 'dark' ? kept : 'system' }));

export function changeTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  useTheme.setState({ theme });
}
