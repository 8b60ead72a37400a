package org.sameboat.language;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Named real-valued features of one text, some with the words that they come from. Grows; not thread-safe. */
public final class Features {

    private static final int NOWHERE = -1;
    private static final int ROOM = 32;

    private String[] names = new String[ROOM];
    private float[] values = new float[ROOM];
    private int[] begins = new int[ROOM];
    private int[] ends = new int[ROOM];
    private boolean[] inPieces = new boolean[ROOM];
    private int size;

    /** Adds a feature of the whole text; a zero is left out, since it says nothing. */
    public Features add(String name, double value) {
        return add(name, value, NOWHERE, NOWHERE);
    }

    /** Adds a feature of the words from {@code begin} to {@code end}. */
    public Features add(String name, double value, int begin, int end) {
        return value == 0 ? this : add(name, value, begin, end, false);
    }

    /** Adds all pieces of a word; what is made of them together is the same for each time that the word stands anywhere. */
    Features addPieces(String form, double value, int begin, int end) {
        return add(form, value, begin, end, true);
    }

    private Features add(String name, double value, int begin, int end, boolean pieces) {
        if (size == names.length) {
            grow();
        }
        names[size] = name;
        values[size] = (float) value;
        begins[size] = begin;
        ends[size] = end;
        inPieces[size] = pieces;
        size++;
        return this;
    }

    public int size() {
        return size;
    }

    /** Multiplies the features from index {@code from} on. */
    void scale(int from, double factor) {
        for (int i = from; i < size; i++) {
            values[i] *= (float) factor;
        }
    }

    /** The feature's name, or the word whose pieces are meant. */
    String name(int i) {
        return names[i];
    }

    boolean isInPieces(int i) {
        return inPieces[i];
    }

    /** What stands in a model's list. */
    List<String> namesOf(int i) {
        return inPieces[i] ? NGrams.pieces(names[i]) : List.of(names[i]);
    }

    float value(int i) {
        return values[i];
    }

    int begin(int i) {
        return begins[i];
    }

    int end(int i) {
        return ends[i];
    }

    String[] names() {
        return IntStream.range(0, size)
                .mapToObj(this::namesOf)
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    /** One for each of {@link #names}. */
    float[] values() {
        float[] all = new float[names().length];
        int filled = 0;
        for (int i = 0; i < size; i++) {
            int more = namesOf(i).size();
            Arrays.fill(all, filled, filled + more, values[i]);
            filled += more;
        }
        return all;
    }

    private void grow() {
        int length = names.length * 2;
        names = Arrays.copyOf(names, length);
        values = Arrays.copyOf(values, length);
        begins = Arrays.copyOf(begins, length);
        ends = Arrays.copyOf(ends, length);
        inPieces = Arrays.copyOf(inPieces, length);
    }
}
