package org.peremena.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceNameTest {
    @Test
    void recognises_what_people_use() {
        assertThat(DeviceName.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36")).isEqualTo("Chrome, Windows");
        assertThat(DeviceName.of("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 YaBrowser/25.6 Safari/537.36")).isEqualTo("Yandex, Windows");
        assertThat(DeviceName.of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1")).isEqualTo("Safari, iPhone");
        assertThat(DeviceName.of("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")).isEqualTo("Firefox, Linux");
        assertThat(DeviceName.of("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36")).isEqualTo("Chrome, Android");
    }

    @Test
    void says_nothing_about_what_it_does_not_know() {
        assertThat(DeviceName.of(null)).isEqualTo("?");
        assertThat(DeviceName.of("<script>alert(1)</script>")).isEqualTo("?");
    }
}
