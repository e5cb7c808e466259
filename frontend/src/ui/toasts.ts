import { useSyncExternalStore } from 'react';
import type { Tone } from './StatusBadge';

export interface Toast {
  id: number;
  tone: Tone;
  text: string;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export function dismissToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

/** A short notice in the corner. Never the only place where an error is told. */
export function showToast(text: string, tone: Tone = 'good', forMs = 6000): void {
  lastId += 1;
  const id = lastId;
  set([...toasts.slice(-2), { id, tone, text }]);
  setTimeout(() => {
    dismissToast(id);
  }, forMs);
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
}
