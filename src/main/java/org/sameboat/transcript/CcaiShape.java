package org.sameboat.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Speaker;
import tools.jackson.databind.JsonNode;

/** Google Contact Center AI's conversation: {@code {"entries":[{"start_timestamp_usec","text","role","user_id"}]}}. */
final class CcaiShape implements JsonShape {

    private static final long MICROSECONDS = 1_000_000;

    @Override
    public boolean fits(JsonNode document) {
        JsonNode entries = document.path("entries");
        return entries.isArray()
                && (entries.isEmpty()
                        ? document.has("conversation_info")
                        : entries.get(0).has("role"));
    }

    @Override
    public void read(JsonDocument document, FileIntake desk) {
        String conversation = Json.text(document.node(), "conversation_id", document.key());
        List<Piece> pieces = new ArrayList<>();
        for (JsonNode entry : document.node().get("entries")) {
            long time = entry.path("start_timestamp_usec").asLong(0);
            String role = Json.text(entry, "role", "unknown");
            pieces.add(new Piece(
                    conversation,
                    time,
                    side(role),
                    role + " " + Json.text(entry, "user_id", ""),
                    HtmlText.ifTagged(Json.text(entry, "text", "")),
                    Json.moment(time, MICROSECONDS),
                    null));
        }
        desk.conversation("google-ccai", conversation, CaseFacts.none(), pieces);
    }

    private static @Nullable Speaker side(String role) {
        return switch (role.toUpperCase(Locale.ROOT)) {
            case "CUSTOMER", "END_USER" -> Speaker.CUSTOMER;
            case "AGENT", "HUMAN_AGENT" -> Speaker.AGENT;
            case "AUTOMATED_AGENT" -> Speaker.BOT;
            default -> null;
        };
    }
}
