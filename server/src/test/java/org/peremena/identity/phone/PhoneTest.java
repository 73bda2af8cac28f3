package org.peremena.identity.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhoneTest {
    @Test
    void reads_what_people_type() {
        for (var typed : new String[] {"+7 900 123-45-21", "8 (900) 123-45-21", "9001234521", "89001234521", " +7(900)1234521 ", "+7 900 123 45 21"}) {
            assertThat(Phone.read(typed, "RU")).as(typed).map(Phone::e164).contains("+79001234521");
        }
        assertThat(Phone.read("+375 29 491-19-11", "RU")).map(Phone::e164).contains("+375294911911");
    }

    @Test
    void refuses_what_is_no_number() {
        for (var typed : new String[] {"", "abc", "12345", "+7 900 123", "890012345219999", "+7 900 123-45-21 доб. 5", "9".repeat(41)}) {
            assertThat(Phone.read(typed, "RU")).as(typed).isEmpty();
        }
    }

    @Test
    void shows_too_little_to_call_it() {
        assertThat(new Phone("+79001234521").masked()).isEqualTo("+7 900 ···-··-21");
        assertThat(new Phone("+375294911911").masked()).endsWith("11").doesNotContain("491");
        assertThat(new Phone("+79001234521")).hasToString("+7 900 ···-··-21");
    }
}
