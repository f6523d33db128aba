package org.leaplms.lms.testkit;

import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.leaplms.lms.jdbc.JdbcLmsStore;
import org.leaplms.lms.spi.LmsStore;

final class H2LmsStoreTest extends LmsStoreContract {
    @Override
    protected LmsStore newStore() {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return JdbcLmsStore.open(memory);
    }
}
