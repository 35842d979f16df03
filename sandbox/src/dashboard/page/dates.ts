const whole = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });

/** A time of the API, which is UTC when it names no zone; what is no time is shown as it came. */
export function shownTime(text: string): string {
  const ms = millisecondsOf(text);
  return Number.isNaN(ms) ? text : whole.format(ms);
}

export function shownClock(text: string): string {
  const ms = millisecondsOf(text);
  return Number.isNaN(ms) ? text : clock.format(ms);
}

const millisecondsOf = (text: string): number => Date.parse(/(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`);
