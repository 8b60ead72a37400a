package org.sameboat.live;

/** Where things are published. */
public final class Topics {

    static final String DESK = "/topic/desk";
    static final String REVIEWS = "/queue/reviews";
    static final String ANSWERS = "/queue/answers";
    static final String ERRORS = "/queue/errors";

    /** Header of a broadcast that names the agent whose conversation it is about. */
    public static final String AGENT = "sameboat-agent";

    private Topics() {}

    static String messages(String conversation) {
        return "/topic/conversations/" + conversation;
    }

    static String coaching(String conversation) {
        return messages(conversation) + "/coaching";
    }
}
