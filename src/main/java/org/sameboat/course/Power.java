package org.sameboat.course;

import java.util.List;

/**
 * Who can do what, and what is at stake (doctrine T2).
 *
 * @param grants what the agent may grant, from the facts of the case
 * @param exits ways out that the customer named (leave, chargeback, public post, legal)
 * @param stakes what either side stands to lose
 */
public record Power(List<String> grants, List<String> exits, List<String> stakes) {

    public static final Power UNKNOWN = new Power(List.of(), List.of(), List.of());

    public Power {
        grants = List.copyOf(grants);
        exits = List.copyOf(exits);
        stakes = List.copyOf(stakes);
    }
}
