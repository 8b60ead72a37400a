package org.sameboat.gate;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What nobody said but follows from what is known: the sum of two amounts, the day that a period after a day ends. */
final class Derived {

    private static final double HOURS = 24;

    /** Longest period that is counted in working days too. */
    private static final int LONGEST_WORKING = 60;

    private static final int MINUTES = 60;
    private static final int DAY = 24 * MINUTES;

    /** Amounts that are combined; hostile text must not cost more. */
    private static final int MOST = 40;

    private static final Pattern BARE = Pattern.compile("\\d{2,6}");

    /** Facts whose period runs from today: "refund takes: 5 working days". */
    private static final Pattern FROM_TODAY =
            Pattern.compile("take|process|deliver|dispatch|ship|lead|refund|reply|respon|repair|working|duration");

    private static final Pattern BEFORE = Pattern.compile("before|prior|advance|notice|ahead|deadline");

    /** What comes about once something is agreed counts from what was said, too. */
    private static final Pattern WOULD = Pattern.compile("(?<!\\w)(?:would|instead of|rather than)(?!\\w)|'d(?!\\w)");

    /** "Until 18:00 the day before". */
    private static final Pattern EVE = Pattern.compile("(?<!\\w)(?:day|evening|night) before(?!\\w)");

    private Derived() {}

    /**
     * @param sentence the folded sentence that the claim stands in
     * @param ago whether the claim counts back from now
     */
    static boolean supports(Value claim, String sentence, boolean ago, Knowledge knowledge) {
        if (claim instanceof Value.Amount amount) {
            return Sums.isSum(amount, sentence, knowledge.items());
        }
        if (claim instanceof Value.Count count) {
            return isLeft(count, sentence, knowledge.items());
        }
        if (claim instanceof Value.Clock clock && isApart(clock, knowledge.items())) {
            return true;
        }
        if (claim instanceof Value.Clock clock && clock.half() && clock.minutes() % MINUTES == 0) {
            BigDecimal bare = BigDecimal.valueOf(clock.minutes() / MINUTES);
            return Sums.isSum(new Value.Amount(bare, null), sentence, knowledge.items());
        }
        if (claim instanceof Value.Reference reference
                && BARE.matcher(reference.code()).matches()) {
            Value.Amount amount = new Value.Amount(new BigDecimal(reference.code()), null);
            return Sums.isSum(amount, sentence, knowledge.items());
        }
        if (claim instanceof Value.Day day) {
            return isShifted(day, sentence, knowledge) || isOfCalendar(day, sentence, knowledge.today());
        }
        return claim instanceof Value.Lasting lasting
                && (Elapsed.supports(lasting, ago, knowledge.items(), knowledge.today())
                        || isBetween(lasting, knowledge));
    }

    /**
     * How many are left of so many, or how many so many make: "three vouchers leave you 3,400 points", or ten seats of
     * twelve after somebody said that two people left.
     */
    private static boolean isLeft(Value.Count claim, String sentence, List<Knowledge.Item> items) {
        List<BigDecimal> known = items.stream()
                .filter(item -> claim.comparable(item.value()))
                .map(item -> ((Value.Count) item.value()).number())
                .distinct()
                .limit(MOST)
                .toList();
        List<BigDecimal> times = Stream.concat(Stream.of(BigDecimal.ONE), Numbers.in(sentence))
                .limit(MOST)
                .toList();
        return known.stream()
                        .flatMap(one -> times.stream().map(one::multiply))
                        .anyMatch(part -> part.compareTo(claim.number()) == 0
                                || known.stream()
                                        .anyMatch(all -> all.subtract(part).compareTo(claim.number()) == 0))
                || items.stream()
                        .filter(item -> !item.isFact() && item.value() instanceof Value.Count)
                        .map(item -> ((Value.Count) item.value()).number())
                        .limit(MOST)
                        .anyMatch(gone -> known.stream()
                                .anyMatch(all -> all.subtract(gone).compareTo(claim.number()) == 0));
    }

    /** So long before or after a known time as a fact says: eight hours before 10:40. */
    private static boolean isApart(Value.Clock claim, List<Knowledge.Item> items) {
        return items.stream()
                .filter(Knowledge.Item::isFact)
                .map(Knowledge.Item::value)
                .filter(value -> value instanceof Value.Lasting lasting && lasting.most() < HOURS)
                .map(value -> (int) Math.round(((Value.Lasting) value).most() * MINUTES))
                .limit(MOST)
                .anyMatch(apart -> clocks(items)
                        .flatMap(time -> Stream.of(time - apart, time + apart))
                        .map(minutes -> Math.floorMod(minutes, DAY))
                        .anyMatch(minutes -> claim.agrees(new Value.Clock(minutes, false))));
    }

    /** The time between two known times of day, or between now and one of them. */
    private static boolean isBetween(Value.Lasting claim, Knowledge knowledge) {
        LocalTime now = knowledge.time();
        List<Integer> times = Stream.concat(
                        now == null ? Stream.empty() : Stream.of(now.getHour() * MINUTES + now.getMinute()),
                        clocks(knowledge.items()))
                .distinct()
                .limit(MOST)
                .toList();
        return times.stream()
                .anyMatch(from -> times.stream()
                        .filter(to -> to > from)
                        .map(to -> (double) (to - from) / MINUTES)
                        .anyMatch(hours -> claim.agrees(new Value.Lasting(hours, hours))));
    }

    private static Stream<Integer> clocks(List<Knowledge.Item> items) {
        return items.stream()
                .filter(Knowledge.Item::isFact)
                .map(Knowledge.Item::value)
                .filter(Value.Clock.class::isInstance)
                .map(value -> ((Value.Clock) value).minutes());
    }

    private static boolean isShifted(Value.Day claim, String sentence, Knowledge knowledge) {
        int fewest = WOULD.matcher(sentence).find() ? 1 : 7;
        List<Value.Day.Reading> exact = claim.readings().stream()
                .filter(r -> r.day() != 0 || r.weekday() != 0)
                .toList();
        return isEve(exact, knowledge)
                || !exact.isEmpty()
                        && knowledge.items().stream()
                                .filter(item -> item.value() instanceof Value.Lasting lasting
                                        && lasting.most() >= (item.isFact() ? 1 : fewest) * HOURS)
                                .flatMap(item -> ends(item, knowledge))
                                .anyMatch(day -> claim.agrees(new Value.Day(List.of(Days.of(day)))));
    }

    private static boolean isEve(List<Value.Day.Reading> exact, Knowledge knowledge) {
        return knowledge.items().stream()
                        .anyMatch(item -> item.isFact()
                                && EVE.matcher(item.grounds().text().toLowerCase(Locale.ROOT))
                                        .find())
                && dates(knowledge)
                        .map(date -> new Value.Day(List.of(Days.of(date.minusDays(1)))))
                        .anyMatch(eve -> !exact.isEmpty() && new Value.Day(exact).agrees(eve));
    }

    /** The full dates of the facts. */
    private static Stream<LocalDate> dates(Knowledge knowledge) {
        return knowledge.items().stream()
                .filter(item -> item.isFact() && item.value() instanceof Value.Day)
                .flatMap(item -> ((Value.Day) item.value()).readings().stream())
                .filter(reading -> reading.year() != 0 && reading.month() != 0 && reading.day() != 0)
                .map(reading -> LocalDate.of(reading.year(), reading.month(), reading.day()));
    }

    /** The days on which a known period ends or begins, counted from a known day, or from today where it runs from now. */
    private static Stream<LocalDate> ends(Knowledge.Item period, Knowledge knowledge) {
        int days = (int) (((Value.Lasting) period.value()).most() / HOURS);
        Set<LocalDate> from = new TreeSet<>();
        LocalDate today = knowledge.today();
        if (today != null
                && period.key() != null
                && FROM_TODAY.matcher(period.key()).find()) {
            from.add(today);
        }
        dates(knowledge).forEach(from::add);
        boolean before =
                BEFORE.matcher(period.grounds().text().toLowerCase(Locale.ROOT)).find();
        return from.stream().flatMap(day -> before ? Stream.of(day.minusDays(days)) : shifted(day, days));
    }

    private static Stream<LocalDate> shifted(LocalDate day, int period) {
        Stream<LocalDate> calendar = Stream.of(day.plusDays(period));
        return period > LONGEST_WORKING ? calendar : Stream.concat(calendar, Stream.of(working(day, period)));
    }

    private static LocalDate working(LocalDate from, int days) {
        LocalDate day = from;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? 1 : 0;
        }
        return day;
    }

    /** "Friday's the 19th" and "on Fridays, so the 19th" are told by the calendar. */
    private static boolean isOfCalendar(Value.Day claim, String sentence, @Nullable LocalDate today) {
        return today != null
                && claim.readings().stream()
                        .filter(reading -> reading.day() != 0 && reading.weekday() == 0 && reading.year() == 0)
                        .map(reading -> nearest(reading, today))
                        .anyMatch(date -> date != null
                                && Pattern.compile(date.getDayOfWeek()
                                                        .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                                                        .toLowerCase(Locale.ROOT)
                                                + "'?s(?!\\w)")
                                        .matcher(sentence)
                                        .find());
    }

    /** The weekday that a written date really is, where the writer gave it another; null where they go together. */
    static @Nullable DayOfWeek otherWeekday(Value.Day claim, @Nullable LocalDate today) {
        DayOfWeek real = null;
        for (Value.Day.Reading reading : claim.readings()) {
            LocalDate date = reading.weekday() == 0 || reading.day() == 0 ? null : nearest(reading, today);
            if (date == null
                    || date.getDayOfWeek().getValue() == reading.weekday()
                    || today != null && isLaterMonth(reading, today)) {
                return null;
            }
            real = date.getDayOfWeek();
        }
        return real;
    }

    /** "Monday the 30th" may be of this month or the next, also where the last 30th is nearer. */
    private static boolean isLaterMonth(Value.Day.Reading reading, LocalDate today) {
        return reading.month() == 0
                && Stream.of(today, today.plusMonths(1))
                        .filter(month -> reading.day() <= month.lengthOfMonth())
                        .map(month -> month.withDayOfMonth(reading.day()))
                        .filter(date -> !date.isBefore(today))
                        .findFirst()
                        .filter(date -> date.getDayOfWeek().getValue() == reading.weekday())
                        .isPresent();
    }

    /** The day nearest to today that the words may mean. */
    private static @Nullable LocalDate nearest(Value.Day.Reading reading, @Nullable LocalDate today) {
        if (reading.year() != 0) {
            return LocalDate.of(reading.year(), reading.month(), reading.day());
        }
        if (today == null) {
            return null;
        }
        LocalDate best = null;
        for (int step = -1; step <= 1; step++) {
            LocalDate about = reading.month() == 0 ? today.plusMonths(step) : today.plusYears(step);
            try {
                LocalDate date = LocalDate.of(
                        about.getYear(), reading.month() == 0 ? about.getMonthValue() : reading.month(), reading.day());
                if (best == null || distance(date, today) < distance(best, today)) {
                    best = date;
                }
            } catch (DateTimeException e) {
                // The 31st of a month that has none: not meant.
                continue;
            }
        }
        return best;
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(a.toEpochDay() - b.toEpochDay());
    }
}
