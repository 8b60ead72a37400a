package org.sameboat.language;

import java.util.Arrays;
import java.util.List;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;

/**
 * A text and what was said before it, as the encoder was trained to see them: {@code [CLS] text [SEP] before [SEP]}.
 *
 * @param text what is read
 * @param before what was said before it, each turn with its speaker; empty if nothing was
 */
record EncoderInput(String text, String before) {

    EncoderInput {
        text = head(text);
        before = tail(before);
    }

    /** The latest turn of a context after the turns before it. */
    static EncoderInput of(Context context, int turnsBefore) {
        List<Turn> turns = context.turns();
        int last = turns.size() - 1;
        StringBuilder before = new StringBuilder();
        for (Turn turn : turns.subList(Math.max(0, last - turnsBefore), last)) {
            before.append(before.length() == 0 ? "" : " ")
                    .append(turn.by(Speaker.CUSTOMER) ? "customer: " : "agent: ")
                    .append(turn.text());
        }
        return new EncoderInput(turns.get(last).text(), before.toString());
    }

    private static String head(String text) {
        return text.length() <= Language.LONGEST ? text : text.substring(0, Language.LONGEST);
    }

    private static String tail(String text) {
        return text.length() <= Language.LONGEST ? text : text.substring(text.length() - Language.LONGEST);
    }

    /**
     * The three numbers of each place of the input.
     *
     * @param ids word pieces with the marks between the parts
     * @param types 0 for the text, 1 for what was before
     * @param pieces the pieces of the text that are in the input, which begin at place 1
     */
    record Places(long[] ids, long[] types, WordPieces.Pieces pieces) {

        long[] mask() {
            long[] mask = new long[ids.length];
            Arrays.fill(mask, 1);
            return mask;
        }
    }

    Places places(WordPieces split, EncoderFormat.Input format) {
        WordPieces.Pieces pieces = shortened(split.of(text), format);
        long[] said = before.isEmpty() ? new long[0] : split.of(before).ids();
        if (said.length > format.beforeLimit()) {
            said = Arrays.copyOfRange(said, said.length - format.beforeLimit(), said.length);
        }
        int first = pieces.count() + 2;
        int length = said.length == 0 ? first : first + said.length + 1;
        long[] ids = new long[length];
        long[] types = new long[length];
        ids[0] = format.cls();
        System.arraycopy(pieces.ids(), 0, ids, 1, pieces.count());
        ids[first - 1] = format.sep();
        if (said.length > 0) {
            System.arraycopy(said, 0, ids, first, said.length);
            ids[length - 1] = format.sep();
            Arrays.fill(types, first, length, 1);
        }
        return new Places(ids, types, pieces);
    }

    /** A long text keeps its beginning and its end. */
    private static WordPieces.Pieces shortened(WordPieces.Pieces pieces, EncoderFormat.Input format) {
        int count = pieces.count();
        int head = format.textHead();
        int tail = format.textTail();
        if (count <= head + tail) {
            return pieces;
        }
        long[] ids = Arrays.copyOf(pieces.ids(), head + tail);
        int[] begins = Arrays.copyOf(pieces.begins(), head + tail);
        int[] ends = Arrays.copyOf(pieces.ends(), head + tail);
        System.arraycopy(pieces.ids(), count - tail, ids, head, tail);
        System.arraycopy(pieces.begins(), count - tail, begins, head, tail);
        System.arraycopy(pieces.ends(), count - tail, ends, head, tail);
        return new WordPieces.Pieces(ids, begins, ends);
    }
}
