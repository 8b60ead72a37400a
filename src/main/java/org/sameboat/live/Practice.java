package org.sameboat.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How an agent's drafts fared, and who sees that. There is no figure that ranks one agent against another.
 *
 * @param agent whose drafts
 * @param sharedWith who sees it besides the agent
 * @param keptDays how long a draft counts after the last message of its conversation
 * @param drafts how many were reviewed
 * @param weeks week by week, the latest first
 * @param rules what spoke up most often
 */
record Practice(
        String agent, List<String> sharedWith, long keptDays, int drafts, List<Week> weeks, List<Spoken> rules) {

    private static final int WEEKS = 8;
    private static final int RULES = 5;

    /** The drafts of one week, and how many of them failed each question. */
    record Week(
            LocalDate monday,
            int drafts,
            long kind,
            long necessary,
            @JsonProperty("true") long supported) {

        static Week of(LocalDate monday, List<DraftReviews.Reviewed> drafts) {
            return new Week(
                    monday,
                    drafts.size(),
                    drafts.stream().filter(draft -> !draft.kind()).count(),
                    drafts.stream().filter(draft -> !draft.necessary()).count(),
                    drafts.stream().filter(draft -> !draft.supported()).count());
        }
    }

    /** How many drafts a rule spoke up on. */
    record Spoken(String rule, long drafts) {}

    static Practice of(String agent, List<String> sharedWith, long keptDays, List<DraftReviews.Reviewed> drafts) {
        Map<LocalDate, List<DraftReviews.Reviewed>> weeks = drafts.stream()
                .collect(Collectors.groupingBy(
                        Practice::monday, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        Map<String, Long> rules = drafts.stream()
                .flatMap(draft -> draft.rules().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new Practice(
                agent,
                sharedWith,
                keptDays,
                drafts.size(),
                weeks.entrySet().stream()
                        .limit(WEEKS)
                        .map(week -> Week.of(week.getKey(), week.getValue()))
                        .toList(),
                rules.entrySet().stream()
                        .map(rule -> new Spoken(rule.getKey(), rule.getValue()))
                        .sorted(Comparator.comparingLong(Spoken::drafts)
                                .reversed()
                                .thenComparing(Spoken::rule))
                        .limit(RULES)
                        .toList());
    }

    private static LocalDate monday(DraftReviews.Reviewed draft) {
        return LocalDate.ofInstant(draft.at(), ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
