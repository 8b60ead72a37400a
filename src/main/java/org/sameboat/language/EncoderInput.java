package org.sameboat.language;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Speaker;
import org.sameboat.conversation.Turn;

/**
 * A text and what was said before it, as the encoder was trained to see them: {@code [CLS] text [SEP] before [SEP]}.
 *
 * @param text what is read
 * @param before what was said before it, each turn with its speaker; empty if nothing was
 * @param facts what is known of the case, if it is an agent's whole draft; it is seen beside them and more of what was said
 */
record EncoderInput(String text, String before, @Nullable String facts) {

    private static final DateTimeFormatter TODAY =
            DateTimeFormatter.ofPattern("'today: 'EEEE yyyy-MM-dd", Locale.ENGLISH);

    EncoderInput {
        text = head(text);
        before = tail(before);
    }

    /** The latest turn of a context after the turns before it. */
    static EncoderInput of(Context context, int turnsBefore) {
        List<Turn> turns = context.turns();
        int last = turns.size() - 1;
        return new EncoderInput(turns.get(last).text(), said(turns.subList(0, last), turnsBefore), null);
    }

    /** An agent's draft after the facts of the case and the latest turns of the conversation that it goes on with. */
    static EncoderInput ofDraft(Context context, String draft, int turnsBefore) {
        return new EncoderInput(draft, said(context.turns(), turnsBefore), facts(context));
    }

    private static String facts(Context context) {
        List<String> known = new ArrayList<>();
        if (context.now() != null) {
            known.add(TODAY.format(context.now().atZone(ZoneOffset.UTC)));
        }
        context.facts().entries().forEach((name, value) -> known.add(name + ": " + value));
        return head(String.join("; ", known));
    }

    private static String said(List<Turn> turns, int most) {
        StringBuilder before = new StringBuilder();
        for (Turn turn : turns.subList(Math.max(0, turns.size() - most), turns.size())) {
            before.append(before.length() == 0 ? "" : " ")
                    .append(turn.by(Speaker.CUSTOMER) ? "customer: " : "agent: ")
                    .append(turn.text());
        }
        return before.toString();
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
        long[] said = said(split, format);
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

    private long[] said(WordPieces split, EncoderFormat.Input format) {
        if (facts == null) {
            return last(split.of(before).ids(), format.beforeLimit());
        }
        long[] known = split.of(facts).ids();
        return LongStream.concat(
                        Arrays.stream(known, 0, Math.min(known.length, format.factsLimit())),
                        Arrays.stream(last(split.of(before).ids(), format.draftBeforeLimit())))
                .toArray();
    }

    private static long[] last(long[] ids, int most) {
        return ids.length <= most ? ids : Arrays.copyOfRange(ids, ids.length - most, ids.length);
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
