package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.util.Optional;
import org.leaplms.xapi.lrs.spi.Tenant;

/** Numbers tenants, each in a transaction of its own. */
final class Tenants {
    private Tenants() {}

    static int id(Db db, Tenant tenant) {
        Optional<Integer> known = db.read(sql -> find(sql, tenant));
        return known.orElseGet(() -> db.write(sql -> create(sql, tenant)));
    }

    private static Optional<Integer> find(Sql sql, Tenant tenant) throws SQLException {
        return sql.first("select id from {tenant} where name = ?", row -> row.getInt(1), tenant.id());
    }

    private static int create(Sql sql, Tenant tenant) throws SQLException {
        Optional<Integer> other = find(sql, tenant);
        if (other.isPresent()) {
            return other.get();
        }
        sql.update("insert into {tenant} (name, last_seq, last_stored) values (?, 0, 0)", tenant.id());
        int id = find(sql, tenant).orElseThrow();
        sql.update("insert into {indexed} (tenant, through) values (?, 0)", id);
        return id;
    }
}
