package org.sameboat.transcript;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Speaker;
import tools.jackson.databind.JsonNode;

/** Intercom's conversation object: the first message is its {@code source}, the others are its parts. */
final class IntercomShape implements JsonShape {

    private static final String NAME = "intercom";

    /** Kinds of part that both sides see if they have a body. */
    private static final Set<String> MESSAGES = Set.of("comment", "open", "close", "assignment", "reopen");

    @Override
    public boolean fits(JsonNode document) {
        return document.path("conversation_parts").isObject()
                || document.path("source").isObject() && "conversation".equals(Json.text(document, "type"));
    }

    @Override
    public void read(JsonDocument document, FileIntake desk) {
        JsonNode node = document.node();
        String conversation = Json.text(node, "id", document.key());
        List<Piece> pieces = new ArrayList<>();
        take(node.path("source"), "comment", node.path("created_at"), conversation, pieces, desk);
        JsonNode parts = node.path("conversation_parts").path("conversation_parts");
        for (JsonNode part : parts) {
            take(part, Json.text(part, "part_type", ""), part.path("created_at"), conversation, pieces, desk);
        }
        long total = Json.number(node.path("conversation_parts"), "total_count", parts.size());
        if (total > parts.size()) {
            desk.assumed(
                    "The export holds " + parts.size() + " of " + total + " parts; the rest is missing.", conversation);
        }
        desk.conversation(NAME, conversation, CaseFacts.none(), pieces);
    }

    private static void take(
            JsonNode part, String type, JsonNode time, String conversation, List<Piece> pieces, FileIntake desk) {
        String id = Json.text(part, "id");
        String body = Json.text(part, "body");
        String why = reasonToDrop(part, type, body);
        if (why != null || body == null) {
            if (!part.isMissingNode()) {
                desk.dropped(why == null ? "Event, not a message." : why, conversation + ", message " + id);
            }
            return;
        }
        JsonNode author = part.path("author");
        Speaker speaker = side(author);
        String name = Json.text(author, "name", Json.text(author, "id", "unknown"));
        Instant at = Json.moment(time);
        pieces.add(new Piece(conversation, pieces.size(), speaker, speaker + " " + name, HtmlText.of(body), at, id));
    }

    private static @Nullable String reasonToDrop(JsonNode part, String type, @Nullable String body) {
        if (Json.flag(part, "redacted")) {
            return "Redacted message.";
        }
        if (type.contains("note")) {
            return "Private note.";
        }
        if (body == null || body.isBlank() || !MESSAGES.contains(type)) {
            return "Event, not a message.";
        }
        return null;
    }

    private static @Nullable Speaker side(JsonNode author) {
        if (Json.flag(author, "from_ai_agent") || Json.flag(author, "is_ai_answer")) {
            return Speaker.BOT;
        }
        return switch (Json.text(author, "type", "")) {
            case "user", "lead", "contact" -> Speaker.CUSTOMER;
            case "admin", "teammate", "team" -> Speaker.AGENT;
            case "bot" -> Speaker.BOT;
            default -> null;
        };
    }
}
