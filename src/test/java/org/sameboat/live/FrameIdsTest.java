package org.sameboat.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.messaging.support.MessageBuilder;

class FrameIdsTest {

    private static Map<String, String> in(String body) {
        return FrameIds.in(MessageBuilder.withPayload(body.getBytes(StandardCharsets.UTF_8))
                .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[{\"clientId\":\"1\"}]",
                "{\"clientId\":1}",
                "{\"clientId\":{\"askId\":\"1\"}}",
                "{\"text\":{\"clientId\":\"1\"}}",
                "{\"clientId\":\"\\ud800\"}",
                "{\"clientId\":\"a\\u0000\"}",
                "{\"speaker\":\"agent\"}"
            })
    void whatIsNoIdIsNotRepeated(String body) {
        assertThat(in(body)).isEmpty();
    }

    @Test
    void aLongIdIsNotRepeated() {
        assertThat(in("{\"clientId\":\"" + "x".repeat(101) + "\"}")).isEmpty();
    }

    @Test
    void theIdsOfABodyAreFoundAsFarAsItCanBeRead() {
        assertThat(in("{\"text\":[[1],{}],\"draftId\":\"d\",\"askId\":\"a\"}"))
                .isEqualTo(Map.of("draftId", "d", "askId", "a"));
        assertThat(in("{\"clientId\":\"1\",\"text\":" + "[".repeat(5_000))).isEqualTo(Map.of("clientId", "1"));
    }
}
