package org.sameboat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every move says what its own examples promise, and nothing where they promise silence. */
class MoveExamplesTest {

    private static final Set<String> VARIED = Set.of("ask", "choice", "hear");

    @TestFactory
    Stream<DynamicTest> everyMoveSaysWhatItsExamplesPromise() {
        return MoveBook.load().all().stream()
                .flatMap(move -> move.examples().stream()
                        .map(example ->
                                DynamicTest.dynamicTest(move.id() + " " + example.when(), () -> holds(move, example))));
    }

    private static void holds(Move move, Move.Example example) {
        Map<String, String> slots = new HashMap<>();
        Map<String, List<String>> alternatives = new HashMap<>();
        VARIED.forEach(slot -> alternatives.put(slot, List.of()));
        example.slots().forEach((slot, value) -> {
            if (VARIED.contains(slot)) {
                alternatives.put(slot, List.of(value));
            } else {
                slots.put(slot, value);
            }
        });
        Matter matter = new Matter(new Tags(example.when()), slots, alternatives, example.tone());

        List<String> said = Composer.candidates(move, matter, new Said(), "").stream()
                .map(Phrasing::text)
                .toList();

        if (example.says() == null) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said).contains(example.says());
        }
    }
}
