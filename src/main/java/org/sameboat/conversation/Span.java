package org.sameboat.conversation;

/**
 * A piece of a text.
 *
 * @param begin first UTF-16 code unit, from 0
 * @param end the code unit after the last, at least {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {

    /** @throws IllegalArgumentException if the bounds are negative or out of order */
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("span out of order: " + begin + ".." + end);
        }
    }

    /** The words of this span in the text that it was measured on. */
    public String in(String text) {
        return text.substring(begin, end);
    }

    public int length() {
        return end - begin;
    }

    /** The same piece of a text that has so many code units before. */
    public Span shifted(int by) {
        return new Span(begin + by, end + by);
    }

    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    public boolean covers(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    /** Earlier first; of two that begin together the longer first. */
    @Override
    public int compareTo(Span other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(other.end, end);
    }
}
