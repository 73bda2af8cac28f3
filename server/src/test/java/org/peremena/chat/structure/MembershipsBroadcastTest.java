package org.peremena.chat.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peremena.cast.ModelSchool;
import org.peremena.cast.Socket;

@QuarkusTest
class MembershipsBroadcastTest {
    private final ModelSchool school = new ModelSchool();

    @Test
    void pupil_and_father_hear_of_a_transfer_and_the_stranger_nothing() {
        try (var ivan = Socket.open(school.ivan.cookie(), school.ivan.profile());
             var pyotr = Socket.open(school.pyotr.cookie(), school.pyotr.profile());
             var yura = Socket.open(school.yura.cookie(), school.yura.profile())) {
            ivan.await("hello");
            pyotr.await("hello");
            yura.await("hello");
            school.alla.post("/api/members/{m}/transfer", Map.of("class", school.class7A.toString()), school.ivanRow).then().statusCode(200);
            ivan.await("memberships");
            pyotr.await("memberships");
            assertThat(yura.all("memberships")).isEmpty();
        }
    }
}
