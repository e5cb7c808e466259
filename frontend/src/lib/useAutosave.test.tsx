import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useAutosave } from './useAutosave';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function start(save: (value: string) => Promise<boolean | { kept: string }>) {
  return renderHook(({ value }) => useAutosave({ value, save, delayMs: 100 }), {
    initialProps: { value: 'a' },
  });
}

it('saves the last of several quick changes, once', async () => {
  const save = vi.fn(() => Promise.resolve(true));
  const { result, rerender } = start(save);
  for (const value of ['ab', 'abc', 'abcd']) rerender({ value });
  expect(result.current.status).toBe('dirty');
  await act(() => vi.advanceTimersByTimeAsync(200));
  expect(save.mock.calls).toEqual([['abcd']]);
  expect(result.current.status).toBe('saved');
});

it('never has two requests under way, and saves what came meanwhile', async () => {
  let finish: (ok: boolean) => void = () => undefined;
  const save = vi.fn(() => new Promise<boolean>((resolve) => (finish = resolve)));
  const { result, rerender } = start(save);
  rerender({ value: 'b' });
  await act(() => vi.advanceTimersByTimeAsync(150));
  rerender({ value: 'c' });
  await act(() => vi.advanceTimersByTimeAsync(150));
  expect(save).toHaveBeenCalledTimes(1);
  await act(async () => {
    finish(true);
    await vi.advanceTimersByTimeAsync(0);
  });
  expect(save.mock.calls).toEqual([['b'], ['c']]);
  await act(async () => {
    finish(true);
    await vi.advanceTimersByTimeAsync(0);
  });
  expect(result.current.status).toBe('saved');
});

it('keeps what could not be saved and saves it when asked again', async () => {
  const save = vi.fn().mockRejectedValueOnce(new Error('cut')).mockResolvedValue(true);
  const { result, rerender } = start(save);
  rerender({ value: 'b' });
  await act(() => vi.advanceTimersByTimeAsync(150));
  expect(result.current.status).toBe('failed');
  await act(() => result.current.flush());
  expect(save).toHaveBeenLastCalledWith('b');
  expect(result.current.status).toBe('saved');
});

it('has nothing to save once what was refused is taken back', async () => {
  const save = vi.fn(() => Promise.resolve(false));
  const { result, rerender } = start(save);
  rerender({ value: 'b' });
  await act(() => vi.advanceTimersByTimeAsync(150));
  expect(result.current.status).toBe('failed');
  rerender({ value: 'a' });
  await act(() => vi.advanceTimersByTimeAsync(150));
  expect(result.current.status).toBe('idle');
  expect(save).toHaveBeenCalledTimes(1);
});

it('goes by what the server kept instead', async () => {
  const save = vi.fn((value: string) => Promise.resolve(value === 'b' ? { kept: 'c' } : true));
  const { result, rerender } = start(save);
  rerender({ value: 'b' });
  await act(() => vi.advanceTimersByTimeAsync(150));
  expect(result.current.status).toBe('failed');
  rerender({ value: 'a' });
  await act(() => vi.advanceTimersByTimeAsync(150));
  expect(save).toHaveBeenLastCalledWith('a');
  expect(result.current.status).toBe('saved');
});
