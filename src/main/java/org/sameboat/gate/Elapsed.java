package org.sameboat.gate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Durations that follow from a known day and today: "three weeks late", "two days ago", "in four days". */
final class Elapsed {

    private static final double HOURS = 24;

    /** Days that are compared; hostile text must not cost more. */
    private static final int MOST = 40;

    private Elapsed() {}

    /** @param ago whether only days gone by are meant */
    static boolean supports(Value.Lasting claim, boolean ago, List<Knowledge.Item> items, @Nullable LocalDate today) {
        if (today == null || claim.most() < HOURS) {
            return false;
        }
        List<Value.Day.Reading> readings = items.stream()
                .map(Knowledge.Item::value)
                .filter(Value.Day.class::isInstance)
                .map(Value.Day.class::cast)
                .flatMap(day -> day.readings().stream())
                .distinct()
                .limit(MOST)
                .toList();
        return readings.stream().anyMatch(reading -> isAway(claim, reading, ago, today))
                || !ago && isBetween(claim, readings);
    }

    /** The days that "six days ago" is clearly said of, where none of them is six days ago. */
    static List<Knowledge.Item> otherThan(Value.Lasting claim, Bearing bearing, Knowledge knowledge) {
        LocalDate today = knowledge.today();
        List<Knowledge.Item> days = knowledge.items().stream()
                .filter(item -> item.isFact() && item.value() instanceof Value.Day)
                .toList();
        int best = days.stream().mapToInt(bearing::on).max().orElse(0);
        List<Knowledge.Item> closest =
                days.stream().filter(item -> bearing.on(item) == best).toList();
        boolean agrees = best == 0
                || today == null
                || claim.most() < HOURS
                || closest.stream()
                        .flatMap(item -> ((Value.Day) item.value()).readings().stream())
                        .anyMatch(reading -> isAway(claim, reading, true, today));
        return agrees ? List.of() : closest;
    }

    /** The time between two known days: "two days before the wedding". */
    private static boolean isBetween(Value.Lasting claim, List<Value.Day.Reading> readings) {
        List<LocalDate> dates = readings.stream()
                .filter(reading -> reading.year() != 0)
                .map(reading -> LocalDate.of(reading.year(), reading.month(), reading.day()))
                .distinct()
                .toList();
        return dates.stream().anyMatch(from -> dates.stream().anyMatch(to -> isAway(claim, from, to)));
    }

    private static boolean isAway(Value.Lasting claim, Value.Day.Reading reading, boolean ago, LocalDate today) {
        LocalDate date = resolve(reading, today);
        if (date == null || ago && date.isAfter(today)) {
            return false;
        }
        boolean weekdayAlone = reading.day() == 0;
        LocalDate other = ago ? date.minusWeeks(1) : date.plusWeeks(1);
        return isAway(claim, date, today) || weekdayAlone && isAway(claim, other, today);
    }

    private static boolean isAway(Value.Lasting claim, LocalDate date, LocalDate today) {
        double days = Math.abs(ChronoUnit.DAYS.between(date, today));
        double most = claim.most() / HOURS;
        double unit = most >= 60 ? 16 : most >= 28 ? 4 : most >= 14 ? 3.5 : most >= 7 ? 1 : 0.5;
        return days >= claim.fewest() / HOURS - unit && days <= most + unit;
    }

    /** The nearest day before today that the words may mean. */
    private static @Nullable LocalDate resolve(Value.Day.Reading reading, LocalDate today) {
        if (reading.day() == 0) {
            return reading.weekday() == 0 || reading.month() != 0
                    ? null
                    : today.minusDays(Math.floorMod(today.getDayOfWeek().getValue() - reading.weekday(), 7));
        }
        try {
            if (reading.year() != 0) {
                return LocalDate.of(reading.year(), reading.month(), reading.day());
            }
            if (reading.month() != 0) {
                LocalDate date = LocalDate.of(today.getYear(), reading.month(), reading.day());
                return date.isAfter(today.plusMonths(6)) ? date.minusYears(1) : date;
            }
            LocalDate date = today.withDayOfMonth(reading.day());
            return date.isAfter(today) ? date.minusMonths(1) : date;
        } catch (DateTimeException e) {
            // The 31st of a month that has none: nothing follows from it.
            return null;
        }
    }
}
