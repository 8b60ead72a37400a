package org.sameboat.reply;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A worded plan.
 *
 * @param plan the plan
 * @param moves its moves
 * @param text the reply
 * @param phrasings what it was put together from
 */
record Draft(Plan plan, List<Move> moves, String text, List<Phrasing> phrasings) {

    private static final int ID_LENGTH = 12;

    /** @param seq the turn that it answers */
    Suggestion suggestion(int seq) {
        return new Suggestion(
                id(seq),
                text,
                moves.stream().map(Move::id).toList(),
                plan.because(),
                moves.stream()
                        .flatMap(move -> move.sources().stream())
                        .distinct()
                        .toList());
    }

    private String id(int seq) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((seq + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
