package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sameboat.course.CourseTracker;
import org.sameboat.course.Courses;
import org.sameboat.course.Situation;
import org.sameboat.language.Language;
import tools.jackson.databind.JsonNode;

/** What must hold for every set of suggestions, over every seventh message of the corpus. */
class SuggestionSetTest {

    private static final Language LANGUAGE = Language.load();
    private static final CourseTracker TRACKER = Courses.load(LANGUAGE);
    private static final List<Situation> SITUATIONS = situations();

    private final Replies replies = Wordings.replies(LANGUAGE, LabelledMessages.OPEN_GATE);

    private static List<Situation> situations() {
        List<JsonNode> rows = LabelledMessages.in(Path.of("models/corpus"));
        return IntStream.range(0, rows.size())
                .filter(i -> i % 7 == 0)
                .mapToObj(i -> LabelledMessages.situation(rows.get(i), TRACKER))
                .toList();
    }

    @Test
    void noTwoSuggestionsOfASetShareASentence() {
        for (Situation situation : SITUATIONS) {
            List<String> sentences = new ArrayList<>();
            replies.suggest(situation).best().stream()
                    .flatMap(s -> Arrays.stream(s.text().split("(?<=[.?]) ")))
                    .forEach(sentences::add);
            assertThat(sentences).doesNotHaveDuplicates();
        }
    }

    @Test
    void anUpsetCustomerAlwaysGetsThreeRepliesThatDifferInKind() {
        for (Situation situation : SITUATIONS) {
            if (situation.reading().isUpset()) {
                Set<String> reasons = new HashSet<>();
                replies.suggest(situation).best().forEach(s -> reasons.add(s.because()));
                assertThat(reasons).as(situation.context().toString()).hasSize(3);
            }
        }
    }

    @Test
    void noReplyLeavesASlotOpenOrShouts() {
        for (Situation situation : SITUATIONS) {
            assertThat(replies.suggest(situation).best())
                    .allSatisfy(s -> assertThat(s.text()).doesNotContain("{", "}", "!", "  "));
        }
    }

    @Test
    void aReplyIsAsLongAsAChatReply() {
        for (Situation situation : SITUATIONS) {
            assertThat(replies.suggest(situation).best())
                    .allSatisfy(s ->
                            assertThat(s.text().split(" ").length).as(s.text()).isBetween(5, 75));
        }
    }

    @Test
    void theSameSituationGetsTheSameReplies() {
        Replies again = Wordings.replies(LANGUAGE, LabelledMessages.OPEN_GATE);
        for (Situation situation : SITUATIONS) {
            assertThat(again.suggest(situation)).isEqualTo(replies.suggest(situation));
        }
    }
}
