package org.peremena.identity.signin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.CurrentDevice;
import org.peremena.identity.Open;
import org.peremena.shared.Sentences;

@Open
@Path("/api/sign-in")
@RunOnVirtualThread
class SignInController {
    private final SendCode sendCode;
    private final SignIn signIn;
    private final CurrentDevice device;

    SignInController(SendCode sendCode, SignIn signIn, CurrentDevice device) {
        this.sendCode = sendCode;
        this.signIn = signIn;
        this.device = device;
    }

    @POST
    @Path("codes")
    public Response sendCode(@Valid @NotNull CodeWish wish, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return Response.accepted(sendCode.send(wish.phone(), device.get(), Sentences.language(language))).build();
    }

    @POST
    public Response signIn(@Valid @NotNull Proof proof) {
        var opened = signIn.signIn(proof.challenge(), proof.code(), Boolean.TRUE.equals(proof.remember()), device.get());
        return Response.ok(opened.account()).header(HttpHeaders.SET_COOKIE, opened.cookie()).build();
    }

    record CodeWish(@NotBlank @Size(max = 40) String phone) {}

    record Proof(@NotNull UUID challenge, @NotNull @Pattern(regexp = "[0-9]{6}") String code, @Nullable Boolean remember) {}
}
