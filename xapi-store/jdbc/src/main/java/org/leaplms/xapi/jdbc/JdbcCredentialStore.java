package org.leaplms.xapi.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.lrs.Allowance;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.access.Credential;
import org.leaplms.xapi.lrs.access.CredentialStore;
import org.leaplms.xapi.lrs.spi.StoreError;
import org.leaplms.xapi.lrs.spi.StoreException;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Actor;
import org.leaplms.xapi.model.ActorReader;

/**
 * Credentials in H2 or PostgreSQL. Each look is a round trip to the database: wrap it in a
 * {@link org.leaplms.xapi.lrs.access.CachedCredentialStore} for requests. Thread-safe. Get one from {@link JdbcStores}.
 */
public final class JdbcCredentialStore implements CredentialStore {
    private static final String SELECT = """
            select name, secret_hash, previous_hash, previous_until, tenant, authority, scopes, per_minute, body_bytes, intake \
            from {credential}""";
    private final Db db;

    JdbcCredentialStore(Db db) {
        this.db = db;
    }

    @Override
    public Optional<Credential> find(String key) {
        return db.read(sql -> sql.first(SELECT + " where name = ?", JdbcCredentialStore::from, key));
    }

    @Override
    public List<Credential> list(Tenant tenant) {
        return db.read(
                sql -> sql.list(SELECT + " where tenant = ? order by name", JdbcCredentialStore::from, tenant.id()));
    }

    @Override
    public void save(Credential credential) {
        db.write(sql -> {
            int updated = sql.update("""
                    update {credential} set secret_hash = ?, previous_hash = ?, previous_until = ?, tenant = ?, \
                    authority = ?, scopes = ?, per_minute = ?, body_bytes = ?, intake = ? where name = ?""", values(credential));
            return updated > 0 ? updated : sql.update("""
                    insert into {credential} (secret_hash, previous_hash, previous_until, tenant, authority, scopes, \
                    per_minute, body_bytes, intake, name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", values(credential));
        });
    }

    private static @Nullable Object[] values(Credential credential) {
        Instant until = credential.previousUntil();
        Allowance allowance = credential.allowance();
        return new @Nullable Object[] {
            credential.secretHash(),
            credential.previousHash(),
            until == null ? Sql.Null.BIGINT : until.toEpochMilli(),
            credential.tenant().id(),
            credential.authority().json(),
            credential.scopes().stream().map(Scope::id).sorted().collect(Collectors.joining(" ")),
            allowance.perMinute(),
            allowance.bodyBytes(),
            allowance.intake().name(),
            credential.key()
        };
    }

    @Override
    public void remove(String key) {
        db.write(sql -> sql.update("delete from {credential} where name = ?", key));
    }

    private static Credential from(ResultSet row) throws SQLException {
        long until = row.getLong(4);
        Instant previousUntil = row.wasNull() ? null : Instant.ofEpochMilli(until);
        return new Credential(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                previousUntil,
                new Tenant(row.getString(5)),
                authority(row.getString(6)),
                scopes(row.getString(7)),
                new Allowance(row.getInt(8), row.getLong(9), Allowance.IntakeMode.valueOf(row.getString(10))));
    }

    private static Actor authority(String json) {
        if (JsonValue.parse(json) instanceof JsonObject object) {
            return ActorReader.read(object).orElseThrow(JdbcCredentialStore::corrupt);
        }
        throw corrupt();
    }

    /** A scope that this version does not know gives nothing. */
    private static Set<Scope> scopes(String names) {
        return Arrays.stream(names.split(" "))
                .flatMap(name -> Scope.of(name).stream())
                .collect(Collectors.toSet());
    }

    private static StoreException corrupt() {
        return new StoreException(StoreError.CORRUPT, "A credential's authority is no agent or group");
    }
}
