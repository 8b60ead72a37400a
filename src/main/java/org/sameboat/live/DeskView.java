package org.sameboat.live;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sameboat.coaching.ContractJson;
import org.sameboat.conversation.Message;
import org.sameboat.conversation.Speaker;
import tools.jackson.databind.JsonNode;

/** A conversation in the list of the desk. */
record DeskView(
        String id,
        @Nullable String customer,
        Instant startedAt,
        Instant lastAt,
        long messages,
        @Nullable Last last,
        @Nullable JsonNode reading,
        @Nullable JsonNode course,
        double priority) {

    record Last(String speaker, String text) {}

    static DeskView of(DeskList.Entry entry) {
        JsonNode coaching = entry.coaching() == null ? null : ContractJson.MAPPER.readTree(entry.coaching());
        Message last = entry.last();
        return new DeskView(
                entry.id(),
                entry.customer(),
                entry.startedAt(),
                entry.lastAt(),
                entry.messages(),
                last == null ? null : new Last(last.speaker().name().toLowerCase(Locale.ROOT), last.text()),
                coaching == null ? null : coaching.get("reading"),
                coaching == null ? null : coaching.get("course"),
                priority(entry));
    }

    /** Who needs help first, 0 to 1: mostly how upset, and twice as much while the customer waits for an answer. */
    private static double priority(DeskList.Entry entry) {
        Double anger = entry.anger();
        Double frustration = entry.frustration();
        double upset = Math.max(anger == null ? 0 : anger, frustration == null ? 0 : frustration);
        Message last = entry.last();
        boolean waits = last != null && last.speaker() == Speaker.CUSTOMER;
        double priority = waits ? 0.2 + 0.8 * upset : 0.4 * upset;
        return Math.round(priority * 10_000) / 10_000.0;
    }
}
