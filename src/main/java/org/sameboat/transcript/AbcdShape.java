package org.sameboat.transcript;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Speaker;
import tools.jackson.databind.JsonNode;

/** A conversation of the Action-Based Conversations Dataset; an action is neither side's word. */
final class AbcdShape implements JsonShape {

    @Override
    public boolean fits(JsonNode document) {
        return document.has("convo_id")
                && (document.path("original").isArray()
                        || document.path("delexed").isArray());
    }

    @Override
    public void read(JsonDocument document, FileIntake desk) {
        JsonNode node = document.node();
        String conversation = Json.text(node, "convo_id", document.key());
        List<Piece> pieces = new ArrayList<>();
        for (JsonNode turn : node.path("original")) {
            pieces.add(piece(
                    conversation,
                    pieces.size(),
                    turn.path(0).asString(""),
                    turn.path(1).asString("")));
        }
        if (pieces.isEmpty()) {
            for (JsonNode turn : node.path("delexed")) {
                pieces.add(piece(
                        conversation, pieces.size(), Json.text(turn, "speaker", ""), Json.text(turn, "text", "")));
            }
        }
        desk.conversation("abcd", conversation, CaseFacts.none(), pieces);
    }

    private static Piece piece(String conversation, int order, String who, String text) {
        return new Piece(conversation, order, side(who), who, text, null, null);
    }

    private static @Nullable Speaker side(String who) {
        return switch (who) {
            case "customer" -> Speaker.CUSTOMER;
            case "agent" -> Speaker.AGENT;
            case "action" -> Speaker.SYSTEM;
            default -> null;
        };
    }
}
