package org.sameboat.storage;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Nested;

class H2StorageTest {

    private static final DataSource DATABASE = JdbcConnectionPool.create(
            "jdbc:h2:mem:contract;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1", "sameboat", "");

    @Nested
    class Conversations extends ConversationsContract {

        @Override
        DataSource database() {
            return DATABASE;
        }
    }

    @Nested
    class Coaching extends CoachingContract {

        @Override
        DataSource database() {
            return DATABASE;
        }
    }

    @Nested
    class Records extends RecordsContract {

        @Override
        DataSource database() {
            return DATABASE;
        }
    }

    @Nested
    class Appraisals extends AppraisalsContract {

        @Override
        DataSource database() {
            return DATABASE;
        }
    }
}
