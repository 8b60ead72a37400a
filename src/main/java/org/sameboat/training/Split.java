package org.sameboat.training;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a labelled row is used for, by the hash of its group, so that rows that belong together stay together and the
 * encoder's recipe draws the same lines.
 */
enum Split {
    /** Word models and the encoder learn from it. */
    TRAIN,
    /** What decides over their scores learns from it and is calibrated on it. */
    STACK,
    /** Nothing learns from it. */
    TEST;

    private static final int PARTS = 20;

    /** Part 0 or 1 of twenty is for testing, 2 to 4 for stacking. */
    static Split of(String group) {
        int part = firstByte(group) % PARTS;
        return part < 2 ? TEST : part < 5 ? STACK : TRAIN;
    }

    private static int firstByte(String group) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(group.getBytes(StandardCharsets.UTF_8))[0] & 0xff;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
