package org.sameboat.conversation;

/** Input that cannot be used; tells the user what is wrong and what to do, under a code that never changes. */
public class UnusableInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable code, {@code SB} and three digits; the README lists them
     * @param message one sentence for the user, without any of the customer's words
     */
    public UnusableInput(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
