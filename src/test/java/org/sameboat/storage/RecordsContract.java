package org.sameboat.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Conversation;
import org.sameboat.live.AuditTrail;
import org.sameboat.live.Outcomes.Feedback;

/** What is deleted, and what outlives it. */
abstract class RecordsContract extends StorageContract {

    @Test
    void deletingAConversationLeavesNothingOfItBehind() {
        customerSays("Hello?");
        coachings.keep(id, coaching(1, 0.1), NOON);
        outcomes.keep(id, "ana", new Feedback("a1", "used", null), NOON);
        String other = opened("Kim");
        JdbcCustomerRecords records = new JdbcCustomerRecords(jdbc);

        assertThat(records.conversationsOf("Marta")).containsExactly(id);
        assertThat(records.delete(id)).isTrue();
        assertThat(records.delete(id)).isFalse();
        assertThat(records.conversationsOf("Marta")).isEmpty();
        for (String table : List.of("message", "coaching", "suggestion", "outcome", "draft_review")) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(conversations.find(other)).isPresent();
    }

    @Test
    void conversationsAreDeletedByTheAgeOfTheirLastMessage() {
        String old = UUID.randomUUID().toString();
        conversations.open(Conversation.opened(old, "Kim", CaseFacts.none(), NOON.minusSeconds(60)));
        JdbcCustomerRecords records = new JdbcCustomerRecords(jdbc);

        assertThat(records.purge(NOON)).isEqualTo(1);
        assertThat(conversations.find(old)).isEmpty();
        assertThat(conversations.find(id)).isPresent();
    }

    @Test
    void theAuditTrailOutlivesTheConversationAndEndsByAge() {
        JdbcAuditTrail trail = new JdbcAuditTrail(jdbc, UUID::randomUUID);
        trail.purge(NOON.plusSeconds(3_600));
        AuditTrail.Entry read = new AuditTrail.Entry(NOON, "ana", "read", id);
        AuditTrail.Entry deleted = new AuditTrail.Entry(NOON.plusSeconds(1), "sue", "deleted", id);
        trail.add(read);
        trail.add(deleted);
        new JdbcCustomerRecords(jdbc).delete(id);

        assertThat(trail.since(NOON, 10)).containsExactly(read, deleted);
        assertThat(trail.since(NOON.plusSeconds(1), 10)).containsExactly(deleted);
        assertThat(trail.purge(NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(trail.since(NOON, 10)).containsExactly(deleted);
    }
}
