"""What the environment asks for."""

from __future__ import annotations

import pytest

from interviewmate.settings import OPENAI, Server, SettingRefused, Settings, SignIn, from_environment


def test_nothing_set_gives_the_defaults() -> None:
    """Without any variable the built-in interviewer serves on this machine alone, without a server."""
    settings = from_environment({})
    assert settings == Settings()
    assert not settings.has_model
    assert (settings.chat, settings.embeddings, settings.host, settings.port) == (None, None, "127.0.0.1", 7860)


def test_an_empty_variable_counts_as_unset() -> None:
    """A variable left blank, as in a Space's form, changes nothing."""
    names = ("OPENAI_API_KEY", "OPENAI_BASE_URL", "INTERVIEWMATE_MODEL", "INTERVIEWMATE_PORT", "SPACE_ID")
    assert from_environment(dict.fromkeys(names, " ")) == Settings()


def test_every_variable_reaches_its_setting() -> None:
    """Each name of the table is read."""
    settings = from_environment(
        {
            "OPENAI_API_KEY": "chat-key",
            "OPENAI_BASE_URL": "http://localhost:11434/v1/",
            "INTERVIEWMATE_MODEL": "qwen3",
            "INTERVIEWMATE_EMBEDDING_MODEL": "nomic-embed-text",
            "INTERVIEWMATE_EMBEDDING_BASE_URL": "http://localhost:8081/v1",
            "INTERVIEWMATE_EMBEDDING_API_KEY": "embedding-key",
            "INTERVIEWMATE_LOCAL_EMBEDDINGS": "models/minilm",
            "INTERVIEWMATE_WHISPER_MODEL": "tiny.en",
            "INTERVIEWMATE_STT_BASE_URL": "http://localhost:8082/v1",
            "INTERVIEWMATE_STT_MODEL": "whisper-large",
            "INTERVIEWMATE_STT_API_KEY": "ears-key",
            "INTERVIEWMATE_TTS_BASE_URL": "http://localhost:8083/v1",
            "INTERVIEWMATE_TTS_MODEL": "kokoro",
            "INTERVIEWMATE_TTS_VOICE": "heart",
            "INTERVIEWMATE_TTS_API_KEY": "voice-key",
            "INTERVIEWMATE_HOST_TURNS_PER_DAY": "500",
            "INTERVIEWMATE_VISITOR_TURNS_PER_DAY": "40",
            "INTERVIEWMATE_ALLOWED_BASE_URLS": "http://localhost:8084/v1/, http://localhost:8085/v1",
            "INTERVIEWMATE_TURN_SECONDS": "12.5",
            "INTERVIEWMATE_HOST": "::1",
            "INTERVIEWMATE_PORT": "8000",
        }
    )
    assert settings == Settings(
        chat=Server("http://localhost:11434/v1", "chat-key"),
        model="qwen3",
        embeddings=Server("http://localhost:8081/v1", "embedding-key"),
        embedding_model="nomic-embed-text",
        local_embeddings="models/minilm",
        whisper_model="tiny.en",
        transcription=Server("http://localhost:8082/v1", "ears-key"),
        transcription_model="whisper-large",
        voice=Server("http://localhost:8083/v1", "voice-key"),
        voice_model="kokoro",
        voice_name="heart",
        host_turns_per_day=500,
        visitor_turns_per_day=40,
        allowed_base_urls=("http://localhost:8084/v1", "http://localhost:8085/v1"),
        turn_seconds=12.5,
        host="::1",
        port=8000,
    )


def test_a_space_gives_the_means_to_sign_in() -> None:
    """All of it, or nothing; of several hosts the Space's own is the one that the Hub knows."""
    given = {"OAUTH_CLIENT_ID": "the-space", "OAUTH_CLIENT_SECRET": "secret"}
    assert from_environment(given).sign_in == SignIn("the-space", "secret")
    assert from_environment({"OAUTH_CLIENT_ID": "the-space"}).sign_in is None
    space = {"OAUTH_SCOPES": "openid", "OPENID_PROVIDER_URL": "https://hub.test", "SPACE_HOST": "a.hf.space,a.test"}
    expected = SignIn("the-space", "secret", "https://hub.test", "openid", "https://a.hf.space")
    assert from_environment(given | space).sign_in == expected
    assert "secret'" not in repr(expected)


def test_a_key_alone_means_openai() -> None:
    """With a key and no address the model and the embeddings are OpenAI's."""
    settings = from_environment({"OPENAI_API_KEY": "key"})
    assert settings.has_model
    assert settings.chat == settings.embeddings == Server(OPENAI, "key")


def test_an_address_alone_needs_no_key() -> None:
    """A local server is a model too."""
    settings = from_environment({"OPENAI_BASE_URL": "http://localhost:11434/v1"})
    assert settings.has_model
    assert settings.chat == Server("http://localhost:11434/v1", None)


def test_embeddings_can_be_local_beside_a_model() -> None:
    """`none` keeps the local embeddings."""
    settings = from_environment({"OPENAI_API_KEY": "key", "INTERVIEWMATE_EMBEDDING_BASE_URL": "None"})
    assert settings.has_model
    assert settings.embeddings is None


def test_embeddings_can_come_from_a_server_without_a_model() -> None:
    """The built-in interviewer may use a server's embeddings; no key is there to be sent."""
    settings = from_environment({"INTERVIEWMATE_EMBEDDING_BASE_URL": "http://localhost:8081/v1"})
    assert not settings.has_model
    assert settings.embeddings == Server("http://localhost:8081/v1", None)


@pytest.mark.parametrize(
    "address",
    ["https://model.test:444/v1", "http://model.test/v1", "https://other.test/v1", "https://model.test.evil.test/v1"],
)
def test_the_key_goes_to_no_other_origin(address: str) -> None:
    """Another scheme, host or port for the embeddings never sees the model's key."""
    environ = {"OPENAI_API_KEY": "key", "OPENAI_BASE_URL": "https://model.test/v1"}
    settings = from_environment({**environ, "INTERVIEWMATE_EMBEDDING_BASE_URL": address})
    assert settings.embeddings == Server(address, None)


def test_the_key_goes_to_another_path_of_its_origin() -> None:
    """The default port written out is still the same origin."""
    environ = {"OPENAI_API_KEY": "key", "OPENAI_BASE_URL": "https://Model.test/v1"}
    settings = from_environment({**environ, "INTERVIEWMATE_EMBEDDING_BASE_URL": "https://model.test:443/embeddings"})
    assert settings.embeddings == Server("https://model.test:443/embeddings", "key")


def test_a_space_listens_on_every_interface() -> None:
    """A Space is reached from outside; an explicit host still wins."""
    assert from_environment({"SPACE_ID": "someone/interviewmate"}).host == "0.0.0.0"
    assert from_environment({"SPACE_ID": "someone/interviewmate", "INTERVIEWMATE_HOST": "::"}).host == "::"


def test_the_chat_key_goes_to_its_own_origin_alone() -> None:
    """A server for speech gets the chat server's key only where both are one."""
    chat = {"OPENAI_BASE_URL": "http://one.test/v1", "OPENAI_API_KEY": "chat-key"}
    for name, setting in (("INTERVIEWMATE_STT_BASE_URL", "transcription"), ("INTERVIEWMATE_TTS_BASE_URL", "voice")):
        same = getattr(from_environment({**chat, name: "http://one.test/v1"}), setting)
        other = getattr(from_environment({**chat, name: "http://two.test/v1"}), setting)
        assert same == Server("http://one.test/v1", "chat-key")
        assert other == Server("http://two.test/v1", None)


def test_keys_do_not_show() -> None:
    """Settings may end up in a log; their keys may not."""
    settings = from_environment({"OPENAI_API_KEY": "sk-secret", "INTERVIEWMATE_EMBEDDING_API_KEY": "other-secret"})
    assert "secret" not in repr(settings)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("INTERVIEWMATE_PORT", value) for value in ("http", "0", "65536", "-1", "80.5", "²")),
        *(("INTERVIEWMATE_HOST_TURNS_PER_DAY", value) for value in ("many", "-1", "2.5", "²")),
        *(("INTERVIEWMATE_TURN_SECONDS", value) for value in ("soon", "0", "-3", "nan", "inf")),
        *(
            (name, value)
            for name in ("OPENAI_BASE_URL", "INTERVIEWMATE_EMBEDDING_BASE_URL", "INTERVIEWMATE_ALLOWED_BASE_URLS")
            for value in ("localhost:8000", "ftp://model.test", "http://", "http://model.test:port/v1", "http://[::1")
        ),
    ],
)
def test_a_wrong_value_is_refused_by_name(name: str, value: str) -> None:
    """A value that can't be used stops the start with a sentence that names the variable."""
    with pytest.raises(SettingRefused) as refused:
        from_environment({name: value})
    assert refused.value.words.startswith(f"{name} must be ")


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    """An address is logged and shown; a password in it would be too."""
    with pytest.raises(SettingRefused) as refused:
        from_environment({"OPENAI_BASE_URL": "https://user:hunter2@model.test/v1"})
    assert "hunter2" not in refused.value.words
