package org.peremena.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.peremena.shared.PersonName;
import org.peremena.shared.Refusal;

class NameRulesTest {
    @Test
    void names_of_many_peoples_are_names() {
        for (var name : new String[] {"Ли", "Я", "Римский-Корсаков", "Мамин Сибиряк", "О’Коннор", "д'Артаньян", "Нгуен Тхи", "Ёлкина", "Müller", "Йоханссон-Ли", "Ахмед оглы", "Оля"}) {
            assertThat(NameRules.check(new PersonName(name, "Оля", null)).family()).isEqualTo(name);
        }
    }

    @Test
    void spaces_are_put_in_order_and_an_empty_patronymic_is_none() {
        assertThat(NameRules.check(new PersonName("  Мамин   Сибиряк ", " Дмитрий", " "))).isEqualTo(new PersonName("Мамин Сибиряк", "Дмитрий", null));
    }

    @Test
    void what_is_no_name_is_refused() {
        for (var rubbish : new String[] {"<b>", "1", "Оля2", "-", "a--—b", "Иван\u202eнавИ", "😀", "Оля\u0000", "http://x.ru"}) {
            assertThatThrownBy(() -> NameRules.check(new PersonName(rubbish, "Оля", null))).as(rubbish).isInstanceOf(Refusal.class);
        }
    }
}
