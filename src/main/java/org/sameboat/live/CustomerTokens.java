package org.sameboat.live;

/** Hands out what lets a customer into their conversation. */
public interface CustomerTokens {

    /** A new token that opens this conversation and no other, for a limited time. */
    String issue(String conversation);
}
