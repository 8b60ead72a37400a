package org.sameboat.language;

import java.util.Arrays;

/** Named real-valued features of one text, some with the words that they come from. Grows; not thread-safe. */
public final class Features {

    private static final int NOWHERE = -1;

    private String[] names = new String[64];
    private float[] values = new float[64];
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int size;

    /** Adds a feature of the whole text; a zero is left out, since it says nothing. */
    public Features add(String name, double value) {
        return add(name, value, NOWHERE, NOWHERE);
    }

    /** Adds a feature of the words from {@code begin} to {@code end}. */
    public Features add(String name, double value, int begin, int end) {
        if (value == 0) {
            return this;
        }
        if (size == names.length) {
            grow();
        }
        names[size] = name;
        values[size] = (float) value;
        begins[size] = begin;
        ends[size] = end;
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

    String name(int i) {
        return names[i];
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
        return Arrays.copyOf(names, size);
    }

    float[] values() {
        return Arrays.copyOf(values, size);
    }

    private void grow() {
        int length = names.length * 2;
        names = Arrays.copyOf(names, length);
        values = Arrays.copyOf(values, length);
        begins = Arrays.copyOf(begins, length);
        ends = Arrays.copyOf(ends, length);
    }
}
