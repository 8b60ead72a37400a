package org.sameboat.security;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sameboat.live.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts of a small team. */
class Accounts {

    /** The first account. */
    static final String ADMIN = "admin";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final InstantSource clock;

    /** Compared when there is no such account, so that an answer takes as long as if there were. */
    private final String nobodysPassword;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, InstantSource clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
        this.nobodysPassword = String.valueOf(passwords.encode("nobody"));
    }

    record Account(String name, Set<Role> roles) {}

    private record Kept(Account account, String password) {}

    boolean isEmpty() {
        return list().isEmpty();
    }

    List<Account> list() {
        return jdbc.sql("select name, roles from account order by name")
                .query((row, number) -> new Account(row.getString("name"), RolesColumn.read(row.getString("roles"))))
                .list();
    }

    /** The account, if name and password are right. */
    Optional<Account> signIn(@Nullable String name, @Nullable String password) {
        Optional<Kept> kept = name == null
                ? Optional.empty()
                : jdbc.sql("select name, roles, password from account where name = :name")
                        .param("name", name)
                        .query((row, number) -> new Kept(
                                new Account(row.getString("name"), RolesColumn.read(row.getString("roles"))),
                                row.getString("password")))
                        .optional();
        String expected = kept.map(Kept::password).orElse(nobodysPassword);
        boolean right = password != null && passwords.matches(password, expected);
        return right ? kept.map(Kept::account) : Optional.empty();
    }

    /** Makes an account, or gives an existing one this password and these roles. */
    void save(String name, String password, Set<Role> roles) {
        String encoded = passwords.encode(password);
        int changed = jdbc.sql("update account set password = :password, roles = :roles where name = :name")
                .param("password", encoded)
                .param("roles", RolesColumn.write(roles))
                .param("name", name)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into account (name, password, roles, created_at) values (:name, :password, :roles, :at)")
                    .param("name", name)
                    .param("password", encoded)
                    .param("roles", RolesColumn.write(roles))
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Gives an account these roles and leaves its password; tells whether there was such an account. */
    boolean change(String name, Set<Role> roles) {
        return jdbc.sql("update account set roles = :roles where name = :name")
                        .param("roles", RolesColumn.write(roles))
                        .param("name", name)
                        .update()
                > 0;
    }

    /** Tells whether there was such an account. */
    boolean remove(String name) {
        return jdbc.sql("delete from account where name = :name")
                        .param("name", name)
                        .update()
                > 0;
    }
}
