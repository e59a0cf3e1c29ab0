package dev.penstock.processor.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.testing.Compiled;
import org.junit.jupiter.api.Test;

/** Providers and settings as text. */
class GeneratedTest {

    private final Compiled shop = TwoJars.compiled();

    @Test
    void providerOfAClass() {
        assertEquals("""
                package shop.items;

                import billing.Ledger;
                import dev.penstock.runtime.Instances;
                import dev.penstock.runtime.Provider;
                import dev.penstock.runtime.TypeRef;
                import java.util.List;
                import javax.annotation.processing.Generated;

                /**
                 * Makes the {@link ItemController}.
                 */
                @Generated("dev.penstock.processor.ProviderProcessor")
                public final class ItemController_Provider implements Provider<ItemController> {
                    @Override
                    public TypeRef<ItemController> type() {
                        return TypeRef.of(ItemController.class);
                    }

                    @Override
                    public ItemController create(Instances instances) {
                        return new ItemController(
                                instances.get(ItemStore.class),
                                instances.get(new TypeRef<List<String>>() {}),
                                instances.get(Integer.class),
                                instances.get(Ledger.class));
                    }
                }
                """, shop.generated("shop/items/ItemController_Provider.java"));
    }

    @Test
    void providerOfAMethod() {
        assertEquals("""
                package shop.items;

                import dev.penstock.runtime.Instances;
                import dev.penstock.runtime.Provider;
                import dev.penstock.runtime.TypeRef;
                import java.util.List;
                import javax.annotation.processing.Generated;

                /**
                 * Makes what {@link ItemStore#names} returns.
                 */
                @Generated("dev.penstock.processor.ProviderProcessor")
                public final class ItemStore_names_Provider implements Provider<List<String>> {
                    @Override
                    public TypeRef<List<String>> type() {
                        return new TypeRef<List<String>>() {};
                    }

                    @Override
                    public List<String> create(Instances instances) {
                        return instances.get(ItemStore.class).names();
                    }
                }
                """, shop.generated("shop/items/ItemStore_names_Provider.java"));
    }

    @Test
    void statusOfAnException() {
        assertEquals("""
                package shop.items;

                import dev.penstock.runtime.ProblemModule;
                import javax.annotation.processing.Generated;

                /**
                 * The status of the problem for {@link ItemStore.SoldOut}.
                 */
                @Generated("dev.penstock.processor.ProviderProcessor")
                public final class ItemStore_SoldOut_Problem implements ProblemModule {
                    @Override
                    public Class<? extends Throwable> type() {
                        return ItemStore.SoldOut.class;
                    }

                    @Override
                    public int status() {
                        return 409;
                    }
                }
                """, shop.generated("shop/items/ItemStore_SoldOut_Problem.java"));
    }

    @Test
    void settings() {
        assertEquals("""
                package shop;

                import dev.penstock.runtime.Arguments;
                import dev.penstock.runtime.ConfigModule;
                import dev.penstock.runtime.Converters;
                import dev.penstock.runtime.Setting;
                import dev.penstock.runtime.SettingValues;
                import java.time.Duration;
                import java.util.List;
                import java.util.Optional;
                import javax.annotation.processing.Generated;

                /**
                 * The settings that a {@link ShopSettings} holds.
                 */
                @Generated("dev.penstock.processor.ProviderProcessor")
                public final class ShopSettings_Config implements ConfigModule<ShopSettings> {
                    private static final Setting<Integer> MOST = Setting.of(
                            "shop.most",
                            Converters.INT,
                            "the most items in one answer; ten unless set")
                            .flag("most")
                            .orElse("10");

                    private static final Setting<String> NAME = Setting.of(
                            "shop.name",
                            Converters.STRING,
                            "what is sold")
                            .optional();

                    private static final Setting<Duration> TIMEOUT = Setting.of(
                            "shop.timeout",
                            Converters.SHORT_DURATION,
                            "")
                            .orElse("30s");

                    private static final Arguments<ShopSettings> CONSTRAINTS = Arguments.of(ShopSettings.class)
                            .setting("shop.most")
                            .setting("shop.name")
                            .setting("shop.timeout");

                    @Override
                    public Class<ShopSettings> type() {
                        return ShopSettings.class;
                    }

                    @Override
                    public List<Setting<?>> settings() {
                        return List.of(MOST, NAME, TIMEOUT);
                    }

                    @Override
                    public ShopSettings create(SettingValues values) {
                        return new ShopSettings(
                                values.get(MOST),
                                Optional.ofNullable(values.get(NAME)),
                                values.get(TIMEOUT));
                    }

                    @Override
                    public Optional<Arguments<?>> constraints() {
                        return Optional.of(CONSTRAINTS);
                    }
                }
                """, shop.generated("shop/ShopSettings_Config.java"));
    }

    @Test
    void classesMayHaveTheNamesThatGeneratedCodeUses() {
        Sources.compile(
                        Sources.shop("@Application(title = \"Shop\") public final class Wiring {}"),
                        Sources.shop("@Singleton class Provider { Provider(TypeRef type, Setting setting) {} }"),
                        Sources.shop("@Status(404) class ProblemModule extends Exception {}"),
                        Sources.shop(
                                "@Singleton class TypeRef { @Provides @Singleton Set<String> get() { return Set.of(); } }"),
                        Sources.shop("@Config(\"shop\") record Setting(int constraints, int values) {}"),
                        Sources.shop(
                                "@Singleton class Instances { Instances(Set<String> names, String[] all, List<String>[] more) {} }"),
                        Sources.shop("""
                                class Arrays {
                                    @Provides @Singleton static String[] all() { return new String[0]; }
                                    @Provides @Singleton static List<String>[] more() { return null; }
                                }
                                """),
                        Sources.shop("""
                                @Controller("/a")
                                class ApplicationModule {
                                    ApplicationModule(Provider provider, Instances instances) {}
                                    @Get String list() { return ""; }
                                }
                                """))
                .orFail();
    }
}
