package org.sameboat.transcript;

import java.util.Locale;
import org.sameboat.coaching.CoachedTurn;
import org.sameboat.coaching.ContractJson;
import tools.jackson.databind.node.ObjectNode;

/** The lines of {@code turns.jsonl}, a turn a line. */
public final class TurnLines {

    private TurnLines() {}

    public static ObjectNode of(Transcript transcript, CoachedTurn turn) {
        ObjectNode node = ContractJson.MAPPER
                .createObjectNode()
                .put("file", transcript.file())
                .put("format", transcript.format())
                .put("conversation", transcript.conversation())
                .put("seq", turn.seq())
                .put("speaker", turn.turn().speaker().name().toLowerCase(Locale.ROOT));
        if (turn.turn().at() != null) {
            node.put("at", turn.turn().at().toString());
        }
        node.put("text", turn.turn().text());
        node.set("reading", turn.reading() == null ? node.nullNode() : ContractJson.reading(turn.reading()));
        node.set("course", ContractJson.course(turn.course()));
        node.set("review", turn.review() == null ? node.nullNode() : ContractJson.review(turn.review()));
        return node;
    }
}
