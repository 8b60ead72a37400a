package org.sameboat.live;

/** Brings what one instance stored to the clients of all others. */
public interface Relay {

    /** Whether it does so for this instance's own clients too, in the same order; then nobody else need to. */
    boolean isOn();
}
