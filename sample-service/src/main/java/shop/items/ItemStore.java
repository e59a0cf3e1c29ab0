package shop.items;

import com.zaxxer.hikari.HikariDataSource;
import dev.penstock.annotation.Singleton;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Items in the database. Its methods block, but for those that return a future. */
@Singleton
final class ItemStore implements AutoCloseable {

    private static final String COLUMNS = "id, name, price, quantity, tags, created_at";

    private final HikariDataSource database;
    private final ExecutorService threads;

    ItemStore(HikariDataSource database) {
        this.database = database;
        this.threads =
                Executors.newFixedThreadPool(database.getMaximumPoolSize(), task -> new Thread(task, "shop-jdbc"));
    }

    List<Item> list(int limit, int offset, Optional<String> q) {
        String sql = "select " + COLUMNS + " from item"
                + (q.isPresent() ? " where lower(name) like ? escape '!'" : "")
                + " order by id limit ? offset ?";
        return with(sql, statement -> {
            int next = 1;
            if (q.isPresent()) {
                statement.setString(next++, "%" + escaped(q.get().toLowerCase(Locale.ROOT)) + "%");
            }
            statement.setInt(next++, limit);
            statement.setInt(next, offset);
            try (ResultSet rows = statement.executeQuery()) {
                List<Item> items = new ArrayList<>();
                while (rows.next()) {
                    items.add(item(rows));
                }
                return items;
            }
        });
    }

    Item get(long id) {
        return with("select " + COLUMNS + " from item where id = ?", statement -> {
            statement.setLong(1, id);
            return one(statement).orElseThrow(() -> new NoSuchItem(id));
        });
    }

    /** The price of an item, in euros; JDBC blocks, so a thread of the store's own waits for it. */
    CompletableFuture<BigDecimal> priceOf(long id) {
        return CompletableFuture.supplyAsync(() -> get(id).price(), threads);
    }

    Item add(NewItem item) {
        // Databases keep microseconds; the caller shall see what a later request will show.
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        String sql = "insert into item (name, price, quantity, tags, created_at) values (?, ?, ?, ?, ?)";
        return with(sql, new String[] {"id"}, statement -> {
            setAll(statement, item);
            statement.setObject(5, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return new Item(
                        keys.getLong(1),
                        item.name(),
                        item.price().setScale(2),
                        item.quantity(),
                        item.tagsOrNone(),
                        now);
            }
        });
    }

    Item replace(long id, NewItem item) {
        int replaced = with("update item set name = ?, price = ?, quantity = ?, tags = ? where id = ?", statement -> {
            setAll(statement, item);
            statement.setLong(5, id);
            return statement.executeUpdate();
        });
        if (replaced == 0) {
            throw new NoSuchItem(id);
        }
        return get(id);
    }

    void remove(long id) {
        int removed = with("delete from item where id = ?", statement -> {
            statement.setLong(1, id);
            return statement.executeUpdate();
        });
        if (removed == 0) {
            throw new NoSuchItem(id);
        }
    }

    /** Stops the store's threads; called by Penstock before the connection pool is closed. */
    @Override
    public void close() {
        threads.shutdown();
    }

    private static void setAll(PreparedStatement statement, NewItem item) throws SQLException {
        statement.setString(1, item.name());
        statement.setBigDecimal(2, item.price());
        statement.setInt(3, item.quantity());
        statement.setArray(
                4,
                statement
                        .getConnection()
                        .createArrayOf("varchar", item.tagsOrNone().toArray()));
    }

    private static Optional<Item> one(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(item(row)) : Optional.empty();
        }
    }

    private static Item item(ResultSet row) throws SQLException {
        Array tags = row.getArray("tags");
        List<String> words = new ArrayList<>();
        for (Object tag : (Object[]) tags.getArray()) {
            words.add((String) tag);
        }
        return new Item(
                row.getLong("id"),
                row.getString("name"),
                row.getBigDecimal("price"),
                row.getInt("quantity"),
                words,
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** The text, to stand for itself in a LIKE pattern whose escape character is the exclamation mark. */
    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        return with(sql, new String[0], work);
    }

    private <T> T with(String sql, String[] keys, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql, keys)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the database failed", e);
        }
    }
}
