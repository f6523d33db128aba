package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.leaplms.xapi.lrs.spi.Tenant;

/** Numbers tenants; known numbers are remembered. */
final class Tenants {
    private final Map<Tenant, Integer> known = new ConcurrentHashMap<>();

    int id(Db db, Tenant tenant) {
        Integer id = known.get(tenant);
        if (id != null) {
            return id;
        }
        Optional<Integer> stored = db.read(sql -> find(sql, tenant));
        if (stored.isEmpty()) {
            stored = Optional.of(db.write(sql -> create(sql, tenant)));
            if (db.inHostsTransaction()) {
                return stored.get();
            }
        }
        known.put(tenant, stored.get());
        return stored.get();
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
