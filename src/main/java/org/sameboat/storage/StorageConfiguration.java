package org.sameboat.storage;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Properties;
import org.sameboat.conversation.Conversations;
import org.sameboat.live.Audience;
import org.sameboat.live.AuditTrail;
import org.sameboat.live.Coachings;
import org.sameboat.live.CustomerRecords;
import org.sameboat.live.DeskList;
import org.sameboat.live.DraftReviews;
import org.sameboat.live.Outcomes;
import org.sameboat.live.Relay;
import org.sameboat.scorecard.Appraisals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.IdGenerator;

@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    Conversations conversations(JdbcClient jdbc, TransactionTemplate transactions) {
        return new JdbcConversations(jdbc, transactions);
    }

    @Bean
    Coachings coachings(JdbcClient jdbc, TransactionTemplate transactions) {
        return new JdbcCoachings(jdbc, transactions);
    }

    @Bean
    Outcomes outcomes(JdbcClient jdbc, TransactionTemplate transactions) {
        return new JdbcOutcomes(jdbc, transactions);
    }

    @Bean
    DraftReviews draftReviews(JdbcClient jdbc, TransactionTemplate transactions) {
        return new JdbcDraftReviews(jdbc, transactions);
    }

    @Bean
    DeskList deskList(JdbcClient jdbc) {
        return new JdbcDeskList(jdbc);
    }

    @Bean
    Appraisals appraisals(JdbcClient jdbc, TransactionTemplate transactions) {
        return new JdbcAppraisals(jdbc, transactions);
    }

    @Bean
    AuditTrail auditTrail(JdbcClient jdbc, IdGenerator ids) {
        return new JdbcAuditTrail(jdbc, ids);
    }

    @Bean
    CustomerRecords customerRecords(JdbcClient jdbc) {
        return new JdbcCustomerRecords(jdbc);
    }

    /** On any other database this instance is the only one, and shows what it stores itself. */
    @Bean
    Relay relay(
            JdbcConnectionDetails database,
            JdbcClient jdbc,
            Conversations conversations,
            Coachings coachings,
            ObjectProvider<Audience> audience,
            InstantSource clock) {
        if (!database.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            return () -> false;
        }
        DriverManagerDataSource own = new DriverManagerDataSource(
                database.getJdbcUrl(),
                Objects.toString(database.getUsername(), ""),
                Objects.toString(database.getPassword(), ""));
        Properties named = new Properties();
        named.setProperty("ApplicationName", "sameboat relay");
        own.setConnectionProperties(named);
        return new PostgresRelay(own, jdbc, conversations, coachings, audience, clock);
    }
}
