package org.sameboat.transcript;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.sameboat.conversation.CaseFacts;

/**
 * A past conversation.
 *
 * @param file where it was read from, relative to the path that was given
 * @param format name of the format
 * @param conversation its id, or its file and place if it has none
 * @param facts what is known of the case
 * @param utterances what was said, oldest first; never empty
 */
public record Transcript(String file, String format, String conversation, CaseFacts facts, List<Utterance> utterances) {

    /** Turns of one conversation that are read; none that was ever held by people is longer. */
    public static final int MOST_TURNS = 20_000;

    public Transcript {
        utterances = List.copyOf(utterances);
        if (utterances.isEmpty()) {
            throw new IllegalArgumentException("a transcript without a turn");
        }
    }

    /** Code units of its texts, as the measure of the memory and work that it costs. */
    int weight() {
        long sum = 64L * utterances.size();
        for (Utterance utterance : utterances) {
            sum += utterance.turn().text().length();
        }
        return (int) Math.min(Integer.MAX_VALUE, sum);
    }

    /**
     * SHA-256 of who said what, whatever file it stands in: the same conversation always has the same.
     *
     * @param judged what else makes a difference; nothing where it is empty
     */
    String fingerprint(String judged) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(judged.getBytes(StandardCharsets.UTF_8));
            for (Utterance utterance : utterances) {
                digest.update((byte) utterance.turn().speaker().ordinal());
                digest.update(utterance.turn().text().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
