package org.sameboat.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.sameboat.conversation.Conversation;
import org.sameboat.conversation.Conversations;
import org.sameboat.live.Audience;
import org.sameboat.live.Coachings;
import org.sameboat.live.Relay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.MessagingException;

/**
 * Hears from PostgreSQL what any instance stored, this one too, and shows it to this instance's clients. A trigger announces
 * each row with the commit that stores it, so all clients everywhere see the one order of the commits.
 */
class PostgresRelay implements Relay, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresRelay.class);

    private static final int WAIT_MILLIS = 500;
    private static final int ANSWER_SECONDS = 5;
    private static final int START_SECONDS = 30;

    /** How far the clocks of instances may differ, and how long a commit may take, without a row being missed. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final int REMEMBERED = 100_000;

    private final DataSource own;
    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final Coachings coachings;
    private final ObjectProvider<Audience> audience;
    private final InstantSource clock;
    private final Cache<Row, Boolean> shown =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final CountDownLatch listening = new CountDownLatch(1);
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread listener;
    private @Nullable Instant heardUntil;

    /**
     * A relay that is not listening yet.
     *
     * @param own gives a connection that is used for nothing else
     */
    PostgresRelay(
            DataSource own,
            JdbcClient jdbc,
            Conversations conversations,
            Coachings coachings,
            ObjectProvider<Audience> audience,
            InstantSource clock) {
        this.own = own;
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.coachings = coachings;
        this.audience = audience;
        this.clock = clock;
    }

    /** A row that was stored: what kind, in which conversation, and to which message. */
    private record Row(String table, String conversation, long seq) {}

    @Override
    public boolean isOn() {
        return true;
    }

    private void listenAlways() {
        boolean again = true;
        while (again) {
            try (Connection connection = own.getConnection()) {
                listen(connection);
            } catch (SQLException | DataAccessException e) {
                LOG.warn(
                        "Nothing is heard from the database; trying again: {}",
                        e.getClass().getName());
            }
            again = !isStopping(1);
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement listen = connection.createStatement()) {
            listen.execute("listen sameboat");
        }
        PGConnection postgres = connection.unwrap(PGConnection.class);
        catchUp();
        listening.countDown();
        while (!isStopping(0)) {
            Instant now = clock.instant();
            PGNotification[] heard = postgres.getNotifications(WAIT_MILLIS);
            if (heard == null || heard.length == 0) {
                if (!connection.isValid(ANSWER_SECONDS)) {
                    throw new SQLException("the connection is dead");
                }
            } else {
                for (PGNotification one : heard) {
                    announced(one.getParameter());
                }
            }
            heardUntil = now;
        }
    }

    /** Takes the trigger's words: the table, the conversation and the sequence number. */
    private void announced(String words) {
        String[] parts = words.split(" ");
        try {
            show(new Row(parts[0], parts[1], Long.parseLong(parts[2])));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            LOG.warn("Somebody else speaks on this instance's channel of the database");
        }
    }

    /** Shows what was stored while nobody listened, and not before; what comes meanwhile waits, and is known by then. */
    private void catchUp() {
        if (heardUntil != null) {
            List<Row> missed = jdbc.sql(
                            "select 'message' as kind, conversation_id, seq, at from message where at >= :since"
                                    + " union all"
                                    + " select 'coaching', conversation_id, seq, at from coaching where at >= :since"
                                    // Instances stamp by their own clocks; the order within a conversation is seq.
                                    + " order by seq")
                    .param("since", heardUntil.minus(MARGIN).atOffset(ZoneOffset.UTC))
                    .query((row, number) ->
                            new Row(row.getString("kind"), row.getString("conversation_id"), row.getLong("seq")))
                    .list();
            missed.forEach(this::show);
            LOG.info("The database is heard again");
        }
    }

    private void show(Row row) {
        if (shown.getIfPresent(row) == null) {
            try {
                conversations.find(row.conversation()).ifPresent(conversation -> show(row, conversation));
            } catch (MessagingException e) {
                LOG.error(
                        "Message {} of conversation {} cannot be shown: {}",
                        row.seq(),
                        row.conversation(),
                        e.getClass().getName());
            }
            shown.put(row, true);
        }
    }

    private void show(Row row, Conversation conversation) {
        long before = row.seq() - 1;
        if (row.table().equals("message")) {
            conversations
                    .after(conversation.id(), before, 1)
                    .forEach(message -> audience.getObject().message(conversation, message));
        } else {
            coachings
                    .after(conversation.id(), before, 1)
                    .forEach(frame -> audience.getObject().coaching(conversation, frame));
        }
    }

    /** Clients come in only when nothing can be missed any more. */
    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        Thread fresh = new Thread(this::listenAlways, "relay");
        fresh.setDaemon(true);
        fresh.start();
        listener = fresh;
        if (!await(listening, START_SECONDS)) {
            throw new IllegalStateException("PostgreSQL does not let this instance listen");
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
        Thread stopped = listener;
        listener = null;
        if (stopped != null) {
            try {
                stopped.join(Duration.ofSeconds(ANSWER_SECONDS).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isStopping(int seconds) {
        return await(stopping, seconds);
    }

    private static boolean await(CountDownLatch latch, int seconds) {
        try {
            return latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    /** Before the web server opens, and after it and the chat are closed. */
    @Override
    public int getPhase() {
        return 0;
    }
}
