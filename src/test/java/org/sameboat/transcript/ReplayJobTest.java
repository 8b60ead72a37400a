package org.sameboat.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sameboat.coaching.Coach;
import org.sameboat.coaching.Coaches;
import org.sameboat.coaching.Tier;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.scorecard.Scorecards;
import tools.jackson.databind.JsonNode;

class ReplayJobTest {

    private final Coach coach = Coaches.load(Coaches.models(), Tier.FAST);

    @TempDir
    private Path folder;

    private ReplayJob done(Path... paths) {
        ReplayJob job = new ReplayJob(coach, List.of(paths), Roles.none(), Scorecards.standard(), "");
        job.run();
        return job;
    }

    @Test
    void whatCouldNotBeReadIsAProblemAndTheRestIsThere() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.json"), "{\"payload\":");
        JsonNode state = done(bad, Path.of("src/test/resources/transcripts/stalemate-gym.txt"))
                .state();

        assertThat(state.at("/state").asString()).isEqualTo("done");
        assertThat(state.at("/problems/0/code").asString()).isEqualTo("SB203");
        assertThat(state.at("/problems/0/file").asString()).isEqualTo("bad.json");
        assertThat(state.at("/conversations")).hasSize(1);
        assertThat(state.at("/conversations/0/peakFrustration").asDouble()).isGreaterThan(0.5);
        assertThat(state.at("/progress/turns").asInt()).isEqualTo(12);
        assertThat(state.at("/progress/bytesRead").asLong())
                .isEqualTo(state.at("/progress/bytesTotal").asLong());
    }

    @Test
    void aConversationThatIsNotThereIsRefused() {
        ReplayJob job = done(Path.of("src/test/resources/transcripts/calm-delivery-slot.txt"));

        for (int index : List.of(-1, 1)) {
            assertThatThrownBy(() -> job.conversation(index))
                    .isInstanceOf(UnusableInput.class)
                    .extracting(e -> ((UnusableInput) e).code())
                    .isEqualTo("SB307");
        }
    }

    @Test
    void aConversationCarriesSuggestionsForTheCustomersMessagesAndReviewsOfTheAgents() {
        JsonNode detail = done(Path.of("src/test/resources/transcripts/turns-double-bill.jsonl"))
                .conversation(0);

        assertThat(detail.get("id").asString()).isEqualTo("double-bill");
        assertThat(detail.get("turns")).hasSize(12);
        for (JsonNode turn : detail.get("turns")) {
            boolean customer = turn.get("speaker").asString().equals("customer");
            assertThat(turn.has("suggestions")).isEqualTo(customer);
            assertThat(turn.get("review").isNull()).isEqualTo(customer);
        }
        assertThat(detail.at("/turns/4/suggestions")).hasSize(3);
    }
}
