package org.sameboat.storage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sameboat.live.Outcomes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Outcomes of suggestions; one row for each agent and suggestion. */
class JdbcOutcomes implements Outcomes {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    JdbcOutcomes(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public boolean keep(String conversation, String agent, Feedback feedback, Instant at) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            Optional<Long> seq = jdbc.sql("select seq from suggestion where conversation_id = :conversation"
                            + " and id = :id order by seq desc limit 1")
                    .param("conversation", conversation)
                    .param("id", feedback.suggestionId())
                    .query(Long.class)
                    .optional();
            seq.ifPresent(s -> replace(conversation, s, agent, feedback, at));
            return seq.isPresent();
        }));
    }

    private void replace(String conversation, long seq, String agent, Feedback feedback, Instant at) {
        jdbc.sql("delete from outcome where conversation_id = :conversation and seq = :seq"
                        + " and suggestion_id = :id and agent = :agent")
                .param("conversation", conversation)
                .param("seq", seq)
                .param("id", feedback.suggestionId())
                .param("agent", agent)
                .update();
        jdbc.sql("insert into outcome (conversation_id, seq, suggestion_id, agent, outcome, reason, at)"
                        + " values (:conversation, :seq, :id, :agent, :outcome, :reason, :at)")
                .param("conversation", conversation)
                .param("seq", seq)
                .param("id", feedback.suggestionId())
                .param("agent", agent)
                .param("outcome", feedback.outcome())
                .param("reason", feedback.reason())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Fared> moves() {
        Map<String, int[]> counts = new TreeMap<>();
        jdbc.sql("select s.moves as moves, o.outcome as outcome, count(*) as times from outcome o"
                        + " join suggestion s on s.conversation_id = o.conversation_id and s.seq = o.seq"
                        + " and s.id = o.suggestion_id group by s.moves, o.outcome")
                .query(row -> {
                    for (String move : row.getString("moves").split(" ")) {
                        int column = List.of("used", "edited", "dismissed").indexOf(row.getString("outcome"));
                        counts.computeIfAbsent(move, m -> new int[3])[column] += row.getInt("times");
                    }
                });
        List<Fared> fared = new ArrayList<>();
        counts.forEach((move, n) -> fared.add(new Fared(move, n[0], n[1], n[2])));
        return fared;
    }

    @Override
    public void forget() {
        jdbc.sql("delete from outcome").update();
    }
}
