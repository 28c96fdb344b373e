import { afterWrongPassword, isLocked, UNTROUBLED, type LockOut } from './lock-out';

const noon = new Date('2026-03-02T12:00:00Z');
const afterFailures = (count: number, from: LockOut = UNTROUBLED) =>
  Array.from({ length: count }).reduce<LockOut>((state) => afterWrongPassword(state, noon), from);

describe('lock-out after wrong passwords', () => {
  it('leaves the account open after nine', () => {
    expect(afterFailures(9)).toEqual({ failedSignIns: 9, lockedUntil: null });
  });

  it('shuts the account for fifteen minutes at the tenth', () => {
    expect(afterFailures(10)).toEqual({ failedSignIns: 0, lockedUntil: new Date('2026-03-02T12:15:00Z') });
  });

  it('is not prolonged by further wrong passwords', () => {
    expect(afterFailures(25).lockedUntil).toEqual(new Date('2026-03-02T12:15:00Z'));
  });

  it('ends at the minute, and then counts from one again', () => {
    const shut = afterFailures(10);
    const end = new Date('2026-03-02T12:15:00Z');
    expect(isLocked(shut, new Date('2026-03-02T12:14:59Z'))).toBe(true);
    expect(isLocked(shut, end)).toBe(false);
    expect(afterWrongPassword(shut, end)).toEqual({ failedSignIns: 1, lockedUntil: null });
  });
});
