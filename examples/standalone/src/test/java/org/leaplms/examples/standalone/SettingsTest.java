package org.leaplms.examples.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void needsNothing() {
        assertThat(Settings.of(List.of(), Map.of())).isEqualTo(new Settings(8080, "127.0.0.1", Path.of("leap-data")));
    }

    @Test
    void argumentsGoBeforeEnvironment() {
        Settings settings = Settings.of(List.of("--port=9000"), Map.of("LEAP_PORT", "7000", "LEAP_DATA", "/var/leap"));

        assertThat(settings).isEqualTo(new Settings(9000, "127.0.0.1", Path.of("/var/leap")));
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(List.of("--prot=1"), Map.of()))
                .withMessageContaining("--prot=1");
        assertThatIllegalArgumentException().isThrownBy(() -> Settings.of(List.of("--port=x"), Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Settings.of(List.of("--port=70000"), Map.of()));
    }
}
