package org.sameboat.transcript;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sameboat.coaching.ContractInput;
import org.sameboat.conversation.Turn;
import org.sameboat.conversation.UnusableInput;
import tools.jackson.databind.JsonNode;

/**
 * Sameboat's own JSON: a conversation an object, as the command line takes it
 * ({@code {"id","facts":{…},"conversation":[{"speaker","text","at"?,"id"?,"name"?}…]}}), or a turn an object, as a replay
 * writes it ({@code {"conversation","seq","speaker","text","at"?}}).
 */
final class OwnShape implements JsonShape {

    private static final String NAME = "sameboat";

    @Override
    public boolean fits(JsonNode document) {
        return document.path("conversation").isArray() || document.has("conversation") && document.has("speaker");
    }

    @Override
    public void read(JsonDocument document, FileIntake desk) throws IOException {
        JsonNode node = document.node();
        if (!node.get("conversation").isArray()) {
            String conversation = node.get("conversation").asString();
            desk.piece(NAME, piece(node, ContractInput.turn(node), conversation, Json.number(node, "seq", 0)));
            return;
        }
        List<Turn> turns = ContractInput.turns(node, "conversation");
        if (turns.isEmpty()) {
            throw new UnusableInput("SB207", "This conversation has no messages.");
        }
        String conversation = Json.text(node, "id", document.key());
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            pieces.add(piece(node.get("conversation").get(i), turns.get(i), conversation, i));
        }
        desk.conversation(NAME, conversation, ContractInput.facts(node), pieces);
    }

    private static Piece piece(JsonNode node, Turn turn, String conversation, long order) {
        String side = turn.speaker().name().toLowerCase(Locale.ROOT);
        return new Piece(
                conversation,
                order,
                turn.speaker(),
                Json.text(node, "name", side),
                turn.text(),
                turn.at(),
                Json.text(node, "id"));
    }
}
