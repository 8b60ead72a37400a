package org.sameboat.language;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Splits text into the word pieces that the encoder knows. Thread-safe. */
final class WordPieces {

    private final HuggingFaceTokenizer tokenizer;

    /** @throws IOException if the file is missing or not a tokenizer */
    WordPieces(Path file) throws IOException {
        tokenizer = HuggingFaceTokenizer.newInstance(file, Map.of("truncation", "false", "padding", "false"));
    }

    /**
     * @param ids number of each piece in the vocabulary
     * @param begins first UTF-16 code unit of each
     * @param ends the code unit after the last of each
     */
    record Pieces(long[] ids, int[] begins, int[] ends) {

        int count() {
            return ids.length;
        }
    }

    Pieces of(String text) {
        String known = wellFormed(text);
        ai.djl.huggingface.tokenizers.Encoding encoded = tokenizer.encode(known, false, false);
        long[] ids = encoded.getIds();
        int[] begins = new int[ids.length];
        int[] ends = new int[ids.length];
        int codePoint = 0;
        int unit = 0;
        for (int i = 0; i < ids.length; i++) {
            CharSpan span = encoded.getCharTokenSpans()[i];
            if (span.getStart() < codePoint) {
                codePoint = 0;
                unit = 0;
            }
            unit = known.offsetByCodePoints(unit, span.getStart() - codePoint);
            codePoint = span.getStart();
            begins[i] = unit;
            ends[i] = known.offsetByCodePoints(unit, span.getEnd() - span.getStart());
        }
        return new Pieces(ids, begins, ends);
    }

    /** Halves of surrogate pairs, which are no characters, become the replacement character; lengths stay. */
    private static String wellFormed(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else {
                mended = mended == null ? new StringBuilder(text) : mended;
                mended.setCharAt(i, '\ufffd');
            }
        }
        return mended == null ? text : mended.toString();
    }
}
