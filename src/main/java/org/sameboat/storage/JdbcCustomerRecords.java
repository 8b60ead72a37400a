package org.sameboat.storage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.sameboat.live.CustomerRecords;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deleting a conversation takes its messages, coaching, outcomes, reviews and customer tokens with it. */
class JdbcCustomerRecords implements CustomerRecords {

    private final JdbcClient jdbc;

    JdbcCustomerRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> conversationsOf(String customer) {
        return jdbc.sql("select id from conversation where customer = :customer order by started_at, id")
                .param("customer", customer)
                .query(String.class)
                .list();
    }

    @Override
    public boolean delete(String conversation) {
        return jdbc.sql("delete from conversation where id = :id")
                        .param("id", conversation)
                        .update()
                > 0;
    }

    @Override
    public int purge(Instant before) {
        return jdbc.sql("delete from conversation where last_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
