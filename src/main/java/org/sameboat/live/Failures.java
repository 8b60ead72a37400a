package org.sameboat.live;

/** How a failure is logged: an exception's message may hold a customer's words, its type and place never do. */
final class Failures {

    private Failures() {}

    static String describe(Throwable failure) {
        StackTraceElement[] places = failure.getStackTrace();
        Throwable cause = failure.getCause();
        return failure.getClass().getName()
                + (places.length == 0 ? "" : " at " + places[0])
                + (cause == null ? "" : ", caused by " + describe(cause));
    }
}
