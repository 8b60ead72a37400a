package org.sameboat.reply;

/** What a desk's feedback has taught about the moves. */
public interface Learned {

    /** Nothing has been learned yet. */
    Learned NOTHING = move -> 0;

    /**
     * How much the desk prefers a move.
     *
     * @param move id of a move
     * @return −1 (always dismissed) to 1 (always used); 0 if nothing is known
     */
    double preference(String move);
}
