package org.sameboat.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Speaker;
import tools.jackson.databind.JsonNode;

/** Chatwoot's REST answer to "messages of a conversation": {@code {meta,payload:[{message_type,content,…}]}}. */
final class ChatwootShape implements JsonShape {

    private static final String NAME = "chatwoot";

    @Override
    public boolean fits(JsonNode document) {
        JsonNode payload = document.path("payload");
        return payload.isArray()
                && (payload.isEmpty() ? document.has("meta") : payload.get(0).has("message_type"));
    }

    @Override
    public void read(JsonDocument document, FileIntake desk) {
        Map<String, List<Piece>> conversations = new LinkedHashMap<>();
        for (JsonNode message : document.node().get("payload")) {
            String conversation = Json.text(message, "conversation_id", document.key());
            List<Piece> pieces = conversations.computeIfAbsent(conversation, key -> new ArrayList<>());
            String id = Json.text(message, "id");
            String type = Json.text(message, "message_type", "");
            String why = reasonToDrop(message, type);
            if (why != null) {
                desk.dropped(why, conversation + ", message " + id);
            } else {
                pieces.add(piece(message, type, conversation, id));
            }
        }
        if (conversations.isEmpty()) {
            desk.unreadable("SB207", "This conversation has no messages.", document.place());
        }
        conversations.forEach((conversation, pieces) -> {
            pieces.sort(Comparator.comparingLong(Piece::order));
            desk.conversation(NAME, conversation, CaseFacts.none(), pieces);
        });
    }

    private static @Nullable String reasonToDrop(JsonNode message, String type) {
        if (type.equals("2") || type.equals("activity")) {
            return "Activity, not a message.";
        }
        if (Json.flag(message, "private")) {
            return "Private note.";
        }
        if (Json.flag(message.path("content_attributes"), "deleted")) {
            return "Deleted message.";
        }
        return null;
    }

    private static Piece piece(JsonNode message, String type, String conversation, @Nullable String id) {
        Speaker speaker = switch (type) {
            case "0", "incoming" -> Speaker.CUSTOMER;
            case "1", "outgoing" ->
                "agent_bot".equals(Json.text(message.path("sender"), "type")) ? Speaker.BOT : Speaker.AGENT;
            case "3", "template" -> Speaker.BOT;
            default -> null;
        };
        String name = Json.text(message.path("sender"), "name", "message type " + type);
        return new Piece(
                conversation,
                Json.number(message, "created_at", 0),
                speaker,
                speaker + " " + name,
                HtmlText.ifTagged(Json.text(message, "content", "")),
                Json.moment(message.path("created_at")),
                id);
    }
}
