using CsCheck;

namespace Auth101.PasswordHashes.Tests;

public sealed class PasswordHashFormatTests
{
    public static TheoryData<string, string, string, string> Vectors
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var vector in Vector.All)
            {
                data.Add(vector.Format, vector.MadeBy, vector.Password, vector.Hash);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_hash_of_the_system_matches_its_password_and_no_other(string format, string madeBy, string password, string hash)
    {
        var stored = new Vector(format, madeBy, password, hash).Reader.Parse(hash);

        Assert.NotNull(stored);
        Assert.True(stored.Matches(password));
        Assert.False(stored.Matches("y" + password[1..]));
        Assert.False(stored.Matches("y" + password));
        Assert.False(stored.Matches(string.Empty));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void What_the_systems_write_costs_no_more_than_the_default_bound_allows(string format, string madeBy, string password, string hash)
    {
        var options = new AuthOptions();
        var cost = new Vector(format, madeBy, password, hash).Reader.Parse(hash)!.Cost;

        Assert.InRange(cost.Work, 1, (long)options.PasswordMemoryKiB * options.PasswordIterations * options.StoredPasswordCostLimit);
        Assert.InRange(cost.MemoryKiB, 0, options.PasswordMemoryKiB * options.StoredPasswordCostLimit);
    }

    [Theory]
    [InlineData("pbkdf2_sha256$1500000$saltsaltsaltsalt12345$uebwBM9xRZo44Y4RPgBUakRMkZqNSLQ3Me6RoUTkH6A=")]
    [InlineData("pbkdf2_sha256$1800000$saltsaltsaltsalt12345$uebwBM9xRZo44Y4RPgBUakRMkZqNSLQ3Me6RoUTkH6A=")]
    public void What_Django_6_writes_is_within_the_bound(string hash) =>
        Assert.InRange(new DjangoHashes().Parse(hash)!.Cost.Work, 1, 19_456L * 2 * new AuthOptions().StoredPasswordCostLimit);

    /// <summary>Made by passlib 1.7.4 of as many letters x.</summary>
    [Theory]
    [InlineData(128, "$6$saltsalt$gMgmpB5vJeEcZwoAK.oBWemFhmunx1texmUNGdSUf7Zh2wFqvTSYmVFxR2ScPvzAbcm2xRvGYjMzS0Ao8.Pqo0")]
    [InlineData(128, "$5$saltsalt$tkkQKovHTk0xathHdSQcjAvdRnJs.gwPYYQDQs5f9VB")]
    [InlineData(128, "$P$6saltsaltA0O7TrQq5CDGEKHx5BDO6/")]
    [InlineData(129, "$6$saltsalt$wl8fIIe1hwySduUxXxKq/3KkQxCfA0QvrHy3jFounsaA/2Hz7w5mZ5MIx8fDdLgiU9wkI5NFAfKY0OeryN1wR1")]
    [InlineData(129, "$5$saltsalt$xgy.B7b8vLk64oaSlY4A3VO4DCwMd7llVLTrBk862lB")]
    [InlineData(129, "$P$6saltsaltoRBCsAbkkvy2QD5GhH8et/")]
    public void A_password_that_would_make_each_round_long_fails(int length, string hash)
    {
        var stored = Vector.Formats.Values.Select(format => format.Parse(hash)).OfType<StoredPasswordHash>().First();

        Assert.Equal(length <= 128, stored.Matches(new string('x', length)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("pep\0per")]
    [InlineData("pep\uD800per")]
    public void A_pepper_that_no_bcrypt_takes_is_refused(string pepper) => Assert.ThrowsAny<ArgumentException>(() => new PepperedBcryptHashes(pepper));

    [Fact]
    public void Each_format_has_vectors() =>
        Assert.Equal(Vector.Formats.Keys.Append("PepperedBcrypt").Order(StringComparer.Ordinal), Vector.All.Select(vector => vector.Format).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void No_format_takes_a_hash_of_another_one()
    {
        // WordPress had the hashes of phpass.
        foreach (var vector in Vector.All.Where(static vector => vector.Format is not ("PepperedBcrypt" or "Phpass")))
        {
            Assert.All(
                Vector.Formats.Where(entry => entry.Key != vector.Format && entry.Key != "Phpass"),
                entry => Assert.Null(entry.Value.Parse(vector.Hash)));
        }
    }

    [Fact]
    public void Whatever_a_column_holds_is_read_without_an_exception()
    {
        var genVector = Gen.OneOfConst(Vector.All.ToArray());
        var genCharacter = Gen.OneOf(Gen.OneOfConst('\\', 'u', 'd', '8', '$', ':', ',', '=', '{', '}', '"', '|', '.', '/', '0', '9', 'a', 'F', '+', '-', ' ', '\0', 'é', '\ud83d'), Gen.Char);
        var genEdits = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 300], genCharacter).Array[1, 4];
        Gen.Select(genVector, genEdits).Sample((vector, edits) =>
        {
            var text = vector.Hash;
            foreach (var (kind, position, character) in edits)
            {
                var index = text.Length == 0 ? 0 : position % text.Length;
                text = kind switch
                {
                    0 => text.Insert(index, character.ToString()),
                    1 when text.Length > 0 => text.Remove(index, 1),
                    _ => text[..index] + character + (index < text.Length ? text[(index + 1)..] : string.Empty),
                };
            }

            foreach (var format in Vector.Formats.Values)
            {
                _ = format.Parse(text);
            }
        }, iter: 20_000);
    }

    [Fact]
    public void A_hash_that_lost_its_end_is_none()
    {
        foreach (var vector in Vector.All)
        {
            for (var length = 0; length < vector.Hash.Length; length++)
            {
                // Argon2 with a shorter tag is a hash of its own, and so is a digest whose salt has lost its end.
                if (vector.Reader.Parse(vector.Hash[..length]) is { } stored)
                {
                    Assert.True(vector.Format == "Ldap" || vector.Hash.Contains("argon2", StringComparison.Ordinal), $"{vector.MadeBy}: {vector.Hash[..length]}");
                    Assert.False(stored.Matches(vector.Password));
                }
            }
        }
    }

    [Theory]
    [InlineData("!")]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("!QJ5fDnvMIqkCkHXc")]
    [InlineData("md5$salt$hash")]
    [InlineData("pbkdf2_sha256$0$salt$uebwBM9xRZo44Y4RPgBUakRMkZqNSLQ3Me6RoUTkH6A=")]
    [InlineData("pbkdf2_sha256$-1$salt$uebwBM9xRZo44Y4RPgBUakRMkZqNSLQ3Me6RoUTkH6A=")]
    [InlineData("pbkdf2_sha256$01000$salt$uebwBM9xRZo44Y4RPgBUakRMkZqNSLQ3Me6RoUTkH6A=")]
    [InlineData("pbkdf2_sha256$99999999999$salt$uebwBM9xRZo44Y4RPgBUakRMkZqNSLQ3Me6RoUTkH6A=")]
    [InlineData("pbkdf2_sha256$1000$salt$")]
    [InlineData("pbkdf2_sha256$1000$salt$AAAA")]
    [InlineData("scrypt$3$saltsalt$8$1$OtZI5G2TRp4IgXvQQHQJEoVBJjWDlPpK53Xau35t3J1zAUJPDPoxXIK8wyM2hnaWUYE1uHuNrDxO0cU0/HIU/g==")]
    [InlineData("scrypt$16384$saltsalt$0$1$OtZI5G2TRp4IgXvQQHQJEoVBJjWDlPpK53Xau35t3J1zAUJPDPoxXIK8wyM2hnaWUYE1uHuNrDxO0cU0/HIU/g==")]
    [InlineData("scrypt$16384$saltsalt$2147483647$2147483647$OtZI5G2TRp4IgXvQQHQJEoVBJjWDlPpK53Xau35t3J1zAUJPDPoxXIK8wyM2hnaWUYE1uHuNrDxO0cU0/HIU/g==")]
    [InlineData("scrypt$512$saltsalt$8$1$OtZI5G2TRp4IgXvQQHQJEoVBJjWDlPpK53Xau35t3J1zAUJPDPoxXIK8wyM2hnaWUYE1uHuNrDxO0cU0/HIU/g==")]
    [InlineData("scrypt$16384$saltsalt$65$1$OtZI5G2TRp4IgXvQQHQJEoVBJjWDlPpK53Xau35t3J1zAUJPDPoxXIK8wyM2hnaWUYE1uHuNrDxO0cU0/HIU/g==")]
    [InlineData("scrypt$16384$saltsalt$8$65$OtZI5G2TRp4IgXvQQHQJEoVBJjWDlPpK53Xau35t3J1zAUJPDPoxXIK8wyM2hnaWUYE1uHuNrDxO0cU0/HIU/g==")]
    [InlineData("pbkdf2_sha256$1000\0$salt$uebwBM9xRZo44Y4RPgBUakRMkZqNSLQ3Me6RoUTkH6A=")]
    [InlineData("$6$rounds=999$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjlO/O817G3uBnIFNjnQJuesI68OTLiBFdcbYEdFCoEOfaS35iz/10")]
    [InlineData("$1$salt$qJH7.N4xYta3aEG/dfqo/0")]
    [InlineData("{noop}password")]
    [InlineData("{MD5}X03MO1qnZdYdgyfeuILPmQ==")]
    [InlineData("{SSHA}8zp23iXEEQsuAhNlG86eIiYFnls=")]
    [InlineData("{\"algorithm\":\"pbkdf2-sha256\",\"value\":1,\"salt\":\"AAAA\",\"hashIterations\":1}")]
    [InlineData("{\"algorithm\":\"argon2\",\"value\":\"AAAA\",\"salt\":\"AAAA\",\"hashIterations\":1,\"additionalParameters\":{\"type\":[]}}")]
    [InlineData("{\"algorithm\":\"pbkdf2-sha256\",\"value\":\"uebwBM9xRZo44Y4RPgBUakRMkZqNSLQ3Me6RoUTkH6A=\",\"salt\":\"\",\"hashIterations\":1}")]
    [InlineData("{\"algorithm\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800aaaaaaaa\":1}")]
    [InlineData("{\"algorithm\":\"argon2\",\"value\":\"AAAA\",\"salt\":\"AAAA\",\"hashIterations\":1,\"additionalParameters\":{\"version\":[\"\\udc00\"]}}")]
    [InlineData("{")]
    [InlineData("[]")]
    public void What_is_no_hash_of_a_system_is_taken_by_no_format(string text) =>
        Assert.All(Vector.Formats, entry => Assert.True(entry.Value.Parse(text) is null, entry.Key));
}
