package org.sameboat.storage;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

class H2StorageTest extends StorageContract {

    private static final DataSource DATABASE = JdbcConnectionPool.create(
            "jdbc:h2:mem:contract;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1", "sameboat", "");

    @Override
    DataSource database() {
        return DATABASE;
    }
}
