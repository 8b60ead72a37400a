package org.sameboat.storage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.sameboat.live.Coaching;
import org.sameboat.live.Coachings;
import org.sameboat.reply.Suggestion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Coaching frames and the suggestions in them. */
class JdbcCoachings implements Coachings {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    JdbcCoachings(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public boolean keep(String conversation, Coaching coaching, Instant at) {
        try {
            transactions.executeWithoutResult(status -> insert(conversation, coaching, at));
            return true;
        } catch (DuplicateKeyException e) {
            // Another instance was faster; what it said stands.
            return false;
        }
    }

    private void insert(String conversation, Coaching coaching, Instant at) {
        jdbc.sql("insert into coaching (conversation_id, seq, anger, frustration, body, at)"
                        + " values (:conversation, :seq, :anger, :frustration, :body, :at)")
                .param("conversation", conversation)
                .param("seq", coaching.seq())
                .param("anger", coaching.anger())
                .param("frustration", coaching.frustration())
                .param("body", coaching.body())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        int place = 0;
        for (Suggestion suggestion : coaching.suggestions()) {
            place++;
            jdbc.sql("insert into suggestion (conversation_id, seq, id, place, text, moves)"
                            + " values (:conversation, :seq, :id, :place, :text, :moves)")
                    .param("conversation", conversation)
                    .param("seq", coaching.seq())
                    .param("id", suggestion.id())
                    .param("place", place)
                    .param("text", suggestion.text())
                    .param("moves", String.join(" ", suggestion.moves()))
                    .update();
        }
    }

    @Override
    public List<String> after(String conversation, long seq, int limit) {
        return jdbc.sql("select body from coaching where conversation_id = :conversation and seq > :seq"
                        + " order by seq limit :limit")
                .param("conversation", conversation)
                .param("seq", seq)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    @Override
    public List<Unread> unread(Instant from, Instant until, int limit) {
        return jdbc.sql("select m.conversation_id as conversation, m.seq as seq from message m"
                        + " where m.speaker = 'CUSTOMER' and m.at >= :from and m.at < :until"
                        + " and not exists (select 1 from coaching c"
                        + " where c.conversation_id = m.conversation_id and c.seq = m.seq)"
                        + " order by m.at desc, m.seq desc limit :limit")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> new Unread(row.getString("conversation"), row.getLong("seq")))
                .list();
    }
}
