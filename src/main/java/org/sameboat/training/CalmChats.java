package org.sameboat.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Turn;
import org.sameboat.reading.CustomerReader;
import org.sameboat.reading.Reading;

/**
 * How often calm customers raise an alert.
 *
 * @param chats calm chats that were read
 * @param alerted those with an alert
 * @param clear those with a message called clearly angry or frustrated
 */
record CalmChats(int chats, int alerted, int clear) {

    /** Reads the customers' turns of chats, each after the turns before it. */
    static CalmChats read(List<PublicSet.Row> rows, CustomerReader reader, int limit) {
        Map<String, List<Turn>> chats = new LinkedHashMap<>();
        for (PublicSet.Row row : rows) {
            if (row.split() == Split.TEST) {
                chats.computeIfAbsent(row.group(), g -> new ArrayList<>()).add(Turn.customer(row.text()));
            }
        }
        int alerted = 0;
        int clear = 0;
        List<List<Turn>> chosen = chats.values().stream().limit(limit).toList();
        for (List<Turn> turns : chosen) {
            List<Reading> readings = readings(Context.of(turns, CaseFacts.none()), reader);
            alerted += readings.stream()
                            .anyMatch(r ->
                                    r.anger().raisesAlert() || r.frustration().raisesAlert())
                    ? 1
                    : 0;
            clear += readings.stream().anyMatch(Reading::isUpset) ? 1 : 0;
        }
        return new CalmChats(chosen.size(), alerted, clear);
    }

    private static List<Reading> readings(Context chat, CustomerReader reader) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < chat.turns().size(); i++) {
            readings.add(reader.read(chat.upTo(i)));
        }
        return readings;
    }
}
