package org.peremena.school.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 1);

    @ParameterizedTest
    @ValueSource(strings = {"7Б", "7 Б", "7 «Б»", "7«Б»", "7-б", "7 класс Б", " 7 \"б\" ", "07Б"})
    void knows_a_class_however_it_is_written(String text) {
        assertThat(ClassTitle.read(text).orElseThrow().key()).isEqualTo("7Б");
    }

    @ParameterizedTest
    @CsvSource({"7B, 7В", "10-Т, 10Т", "7 кадетский, 7КАДЕТСКИЙ", "11A, 11А", "12Г, 12Г"})
    void reads_unusual_letters(String text, String key) {
        assertThat(ClassTitle.read(text).orElseThrow().key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "Б", "седьмой", "7 абвгдежзийклмнопр", "", "7 -"})
    void does_not_guess_a_class(String text) {
        assertThat(ClassTitle.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8 (900) 123-45-67, +79001234567", "9001234567, +79001234567", "79001234567, +79001234567", "+7 900 000-20-40, +79000002040"})
    void reads_a_phone_as_an_office_writes_it(String text, String e164) {
        assertThat(WrittenPhone.read(text).e164()).isEqualTo(e164);
    }

    @ParameterizedTest
    @CsvSource({"+7 900 000-20-4, phone-too-short", "+7 900 000-20-400, phone-too-long", "нет, phone-unreadable"})
    void says_what_is_wrong_with_a_phone(String text, String reason) {
        assertThat(WrittenPhone.read(text).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"14.03.2015, 2015-03-14", "14/3/15, 2015-03-14", "2015-03-14, 2015-03-14", "42077, 2015-03-14", "01.02.85, 1985-02-01", "14.03.2015 г., 2015-03-14"})
    void reads_a_date(String text, LocalDate day) {
        assertThat(WrittenDate.read(text, "Дата рождения", TODAY, new ArrayList<>())).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"30.02.2013, date-not-in-calendar", "март, date-unreadable", "14.03.2040, date-impossible", "14.03.1215, date-impossible"})
    void says_what_is_wrong_with_a_date(String text, String reason) {
        var remarks = new ArrayList<Remark>();
        assertThat(WrittenDate.read(text, "Дата рождения", TODAY, remarks)).isNull();
        assertThat(remarks).containsExactly(Remark.error("Дата рождения", reason));
    }

    @Test
    void corrects_shouted_names_and_says_so() {
        var remarks = new ArrayList<Remark>();
        var name = WrittenName.read("ОРЛОВА-МИР", "дмитрий", null, null, "Фамилия", "Имя", remarks);
        assertThat(name.full()).isEqualTo("Орлова-Мир Дмитрий");
        assertThat(remarks).singleElement().satisfies(r -> assertThat(r.reason()).isEqualTo("name-corrected"));
    }

    @Test
    void refuses_a_name_with_digits_and_takes_one_with_an_apostrophe() {
        var remarks = new ArrayList<Remark>();
        assertThat(WrittenName.read("Иванов1", "Иван", null, null, "Фамилия", "Имя", remarks)).isNull();
        assertThat(remarks).extracting(Remark::reason).containsExactly("name-odd");
        assertThat(WrittenName.read("О'Нил", "Жан-Поль", null, null, "Фамилия", "Имя", new ArrayList<>())).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "UTF-8", "KOI8-R"})
    void finds_the_encoding(String name) {
        var text = "Фамилия;Имя;Отчество;Класс\r\nСоколова;Ольга;Викторовна;7Б\r\nКузнецов;Пётр;Алексеевич;5А\r\n".repeat(5);
        assertThat(CsvText.charset(text.getBytes(Charset.forName(name)))).isEqualTo(Charset.forName(name));
        assertThat(CsvText.charset("Имя".getBytes(StandardCharsets.UTF_8))).isEqualTo(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {"a;b,c;d!;", "a,b,c;d!,", "\"a;b;c\",d,e!,"})
    void finds_the_separator(String line, char separator) {
        assertThat(CsvText.delimiter(line)).isEqualTo(separator);
        assertThat(CsvText.delimiter("a\tb\tc")).isEqualTo('\t');
    }
}
