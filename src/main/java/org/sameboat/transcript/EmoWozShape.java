package org.sameboat.transcript;

import java.util.ArrayList;
import java.util.List;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Speaker;
import tools.jackson.databind.JsonNode;

/** A dialogue of EmoWOZ or MultiWOZ: {@code "id":{"log":[{"text","emotion"?},…]}}, the user first, then turn by turn. */
final class EmoWozShape implements JsonShape {

    @Override
    public boolean fits(JsonNode document) {
        JsonNode log = document.path("log");
        return log.isArray() && !log.isEmpty() && log.get(0).has("text");
    }

    @Override
    public void read(JsonDocument document, FileIntake desk) {
        List<Piece> pieces = new ArrayList<>();
        for (JsonNode turn : document.node().get("log")) {
            boolean user = pieces.size() % 2 == 0;
            pieces.add(new Piece(
                    document.key(),
                    pieces.size(),
                    user ? Speaker.CUSTOMER : Speaker.AGENT,
                    user ? "user" : "system",
                    Json.text(turn, "text", ""),
                    null,
                    null));
        }
        desk.conversation("emowoz", document.key(), CaseFacts.none(), pieces);
    }
}
