package org.sameboat.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

class PostgresStorageTest {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Nested
    class Conversations extends ConversationsContract {

        @Override
        DataSource database() {
            return postgres.getPostgresDatabase();
        }
    }

    @Nested
    class Coaching extends CoachingContract {

        @Override
        DataSource database() {
            return postgres.getPostgresDatabase();
        }
    }

    @Nested
    class Records extends RecordsContract {

        @Override
        DataSource database() {
            return postgres.getPostgresDatabase();
        }
    }

    @Nested
    class Appraisals extends AppraisalsContract {

        @Override
        DataSource database() {
            return postgres.getPostgresDatabase();
        }
    }
}
