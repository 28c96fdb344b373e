import { schedule } from './schedule';

const window = (availableFrom: string | null, availableUntil: string | null) => ({ availableFrom, availableUntil });
const OPEN = window(null, null);

describe('the schedule of a chain', () => {
  it('gives each workshop a week, one after the other', () => {
    expect(schedule(window('2027-01-04', '2027-01-31'), [OPEN, OPEN], window(null, '2027-02-01'))).toEqual({ leaves: '2027-01-04', ready: '2027-01-18', slackDays: 14 });
  });

  it('waits for a workshop that opens later, as long as the source can wait', () => {
    expect(schedule(window('2027-01-01', '2027-03-31'), [window('2027-03-01', null)], OPEN)).toEqual({ leaves: '2027-03-01', ready: '2027-03-08', slackDays: null });
    expect(schedule(window('2027-01-01', '2027-02-15'), [window('2027-03-01', null)], OPEN)).toBeNull();
  });

  it('keeps the goods until they are wanted', () => {
    expect(schedule(window('2027-01-01', null), [OPEN], window('2027-05-01', '2027-05-31'))).toMatchObject({ ready: '2027-05-01', slackDays: 30 });
  });

  it('is impossible when the goods are ready too late', () => {
    expect(schedule(window('2027-05-28', null), [OPEN], window(null, '2027-06-01'))).toBeNull();
  });

  it('without any dates says nothing of dates', () => {
    expect(schedule(OPEN, [OPEN], OPEN)).toEqual({ leaves: null, ready: null, slackDays: null });
  });
});
