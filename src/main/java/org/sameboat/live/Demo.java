package org.sameboat.live;

/** Whether this server is a demo: nobody set up who is who, so it shows itself to whoever sits at this machine. */
public interface Demo {

    boolean isOn();
}
