package org.sameboat.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a claim states or a fact says, in a form that can be compared. */
sealed interface Value {

    /** What the agent calls it. */
    String noun();

    /** Whether both say the same, as far as both say it. */
    boolean agrees(Value other);

    /** Whether both say about the same: "just before six" where 17:55 is known. */
    default boolean isNear(Value other) {
        return agrees(other);
    }

    /** Whether the two can be compared at all. */
    default boolean comparable(Value other) {
        return getClass() == other.getClass();
    }

    /**
     * Money or a share.
     *
     * @param number how much
     * @param unit ISO code of the currency, {@code $} for whichever dollar, {@code %}, or null if only a number is
     *     written
     */
    record Amount(BigDecimal number, @Nullable String unit) implements Value {
        private static final Set<String> DOLLARS = Set.of("$", "USD", "CAD", "AUD", "NZD", "SGD");
        private static final BigDecimal NEAR = new BigDecimal("0.1");

        @Override
        public String noun() {
            return "%".equals(unit) ? "share" : "amount";
        }

        @Override
        public boolean comparable(Value other) {
            return other instanceof Amount o && "%".equals(unit) == "%".equals(o.unit);
        }

        @Override
        public boolean agrees(Value other) {
            return other instanceof Amount o
                    && isOfSameUnit(o)
                    && (number.compareTo(o.number) == 0 || isRounded(number, o.number));
        }

        /** "7.15" may be a time as well as money. */
        boolean isTimeOf(Knowledge knowledge) {
            int figures = number.movePointRight(2).intValue();
            if (unit != null || number.scale() != 2 || figures >= 2400 || figures % 100 >= 60) {
                return false;
            }
            Clock clock = new Clock(figures / 100 * 60 + figures % 100, true);
            return knowledge.items().stream()
                    .anyMatch(item -> item.value() instanceof Clock && clock.agrees(item.value()));
        }

        /** "Ten dollars" where 9.99 is known. */
        private static boolean isRounded(BigDecimal said, BigDecimal known) {
            return said.scale() == 0
                    && known.scale() > 0
                    && known.setScale(0, RoundingMode.HALF_UP).compareTo(said) == 0;
        }

        @Override
        public boolean isNear(Value other) {
            return other instanceof Amount o
                    && isOfSameUnit(o)
                    && number.subtract(o.number).abs().compareTo(o.number.multiply(NEAR)) <= 0;
        }

        /** A bare number may be of any unit, and "$" is whatever dollars the case is in. */
        boolean isOfSameUnit(Amount o) {
            return unit == null
                    || o.unit == null
                    || unit.equals(o.unit)
                    || ("$".equals(unit) || "$".equals(o.unit)) && DOLLARS.contains(unit) && DOLLARS.contains(o.unit);
        }
    }

    /**
     * A day; several readings where the writing is ambiguous (3/4).
     *
     * @param readings what it may mean
     */
    record Day(List<Reading> readings) implements Value {

        /** One reading; 0 stands for a part that is not said. {@code weekday} from 1 for Monday. */
        record Reading(int year, int month, int day, int weekday) {
            boolean agrees(Reading o) {
                return same(year, o.year)
                        && same(month, o.month)
                        && same(day, o.day)
                        && same(weekday, o.weekday)
                        && (month != 0 && o.month != 0 || day != 0 && o.day != 0 || weekday != 0 && o.weekday != 0);
            }

            private static boolean same(int a, int b) {
                return a == 0 || b == 0 || a == b;
            }
        }

        public Day {
            readings = List.copyOf(readings);
        }

        @Override
        public String noun() {
            return "date";
        }

        @Override
        public boolean agrees(Value other) {
            return other instanceof Day o
                    && readings.stream().anyMatch(r -> o.readings.stream().anyMatch(r::agrees));
        }
    }

    /**
     * A time of day.
     *
     * @param minutes minutes since midnight
     * @param half whether morning or afternoon is left open
     */
    record Clock(int minutes, boolean half) implements Value {
        private static final int HALF = 12 * 60;

        /** Minutes that "about six" may be away from six. */
        private static final int NEAR = 20;

        @Override
        public String noun() {
            return "time";
        }

        @Override
        public boolean agrees(Value other) {
            return other instanceof Clock o
                    && (half || o.half ? minutes % HALF == o.minutes % HALF : minutes == o.minutes);
        }

        @Override
        public boolean isNear(Value other) {
            return other instanceof Clock o
                    && Math.abs(half || o.half ? minutes % HALF - o.minutes % HALF : minutes - o.minutes) <= NEAR;
        }
    }

    /**
     * How long something takes.
     *
     * @param fewest least hours
     * @param most most hours
     */
    record Lasting(double fewest, double most) implements Value {
        private static final double CLOSE = 0.02;
        private static final double NEAR = 0.2;

        @Override
        public String noun() {
            return "duration";
        }

        @Override
        public boolean agrees(Value other) {
            return other instanceof Lasting o && close(most, o.most);
        }

        @Override
        public boolean isNear(Value other) {
            return other instanceof Lasting o && Math.abs(most - o.most) <= NEAR * o.most || agrees(other);
        }

        private static boolean close(double a, double b) {
            return Math.abs(a - b) <= CLOSE * Math.max(a, b);
        }
    }

    /**
     * A number or code that names one thing.
     *
     * @param of what it names ({@code order}), or empty if that is not said
     * @param code letters and digits, lower case
     */
    record Reference(String of, String code) implements Value {
        private static final int TAIL = 4;

        @Override
        public String noun() {
            return of.isEmpty() ? "number" : of + " number";
        }

        @Override
        public boolean agrees(Value other) {
            return other instanceof Reference o && (code.equals(o.code) || tail(code, o.code) || tail(o.code, code));
        }

        /** Whether it is the other with two neighbouring signs swapped: 8482 for 8842. */
        boolean isMistyped(Reference o) {
            String known = o.code.length() > code.length() && code.length() >= TAIL
                    ? o.code.substring(o.code.length() - code.length())
                    : o.code;
            if (known.length() != code.length() || code.length() < TAIL) {
                return false;
            }
            int first = 0;
            while (first < code.length() && code.charAt(first) == known.charAt(first)) {
                first++;
            }
            return first + 1 < code.length()
                    && code.charAt(first) == known.charAt(first + 1)
                    && code.charAt(first + 1) == known.charAt(first)
                    && code.substring(first + 2).equals(known.substring(first + 2));
        }

        private static boolean tail(String code, String end) {
            return end.length() >= TAIL && code.length() > end.length() && code.endsWith(end);
        }
    }

    /**
     * How many there are of something.
     *
     * @param number how many
     * @param of stem of the noun that is counted
     */
    record Count(BigDecimal number, String of) implements Value {
        @Override
        public String noun() {
            return "number";
        }

        @Override
        public boolean comparable(Value other) {
            return other instanceof Count o && of.equals(o.of);
        }

        @Override
        public boolean agrees(Value other) {
            return comparable(other) && other instanceof Count o && number.compareTo(o.number) == 0;
        }
    }

    /**
     * Where a thing stands.
     *
     * @param group what stands so ({@code delivery}, {@code refund}, {@code stock}…)
     * @param rank how far it has come in that group
     * @param lasting whether it stays true when the thing comes further: what has been delivered has been shipped
     * @param denied whether the text says that it does not stand so
     */
    record Standing(String group, int rank, boolean lasting, boolean denied) implements Value {
        @Override
        public String noun() {
            return "status";
        }

        @Override
        public boolean comparable(Value other) {
            return other instanceof Standing o && group.equals(o.group) && !(denied && o.denied && rank != o.rank);
        }

        @Override
        public boolean agrees(Value other) {
            return other instanceof Standing o
                    && group.equals(o.group)
                    && (denied && o.denied ? rank == o.rank : denied != o.denied ? !o.meets(this) : o.meets(this));
        }

        private boolean meets(Standing claimed) {
            return claimed.lasting ? rank >= claimed.rank : rank == claimed.rank;
        }
    }
}
