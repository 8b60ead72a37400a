package org.sameboat.gate;

import java.util.Set;
import java.util.TreeSet;

/** Stems of words that place a thing in time or grade it and tell nothing of it. */
final class Light {

    private static final Set<String> STEMS =
            Set.of(("mondai tuesdai wednesdai thursdai fridai saturdai sundai januari februari march april mai june"
                            + " juli august septemb octob novemb decemb get time wai end side thing dai week hour minut month morn"
                            + " afternoon even todai yesterdai ago on bit lot last whole long far mistak fault come came went"
                            + " arriv happen got exactli just fortnight wrong bad late short good enough alreadi left instead"
                            + " rather unfortun apologi van rout back though although turn ran run out night taken took made given"
                            + " gave put peopl consid team")
                    .split(" "));

    private Light() {}

    static Set<String> without(Set<String> stems) {
        Set<String> left = new TreeSet<>(stems);
        left.removeIf(stem -> STEMS.contains(stem) || Character.isDigit(stem.charAt(0)));
        return left;
    }
}
