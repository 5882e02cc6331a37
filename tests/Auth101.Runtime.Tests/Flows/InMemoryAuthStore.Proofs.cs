using Auth101.Stores;

namespace Auth101.Runtime.Tests.Flows;

internal sealed partial class InMemoryAuthStore
{
    public ValueTask<bool> TryStartProofAsync(NewProof proof, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if ((proof.AsksForUser && (!_users.TryGetValue(proof.UserId, out var user) || user.Email != proof.Email || !user.IsActive))
                || (proof.VerifiedHash is { } verified && CredentialOf(proof.UserId) != verified))
            {
                return ValueTask.FromResult(false);
            }

            var index = _verifications.FindIndex(row => row.Identifier == proof.Identifier);
            if (index < 0)
            {
                _verifications.Add(new StoredVerification(proof.Identifier, proof.Value, proof.ExpiresAt, proof.CreatedAt, proof.CreatedAt, SentCount: 1, FailedAttempts: 0));
                return ValueTask.FromResult(true);
            }

            var row = _verifications[index];
            var isOver = row.CreatedAt <= proof.CreatedAt - NewProof.Period;
            if (row.Value == proof.Value)
            {
                return ValueTask.FromResult(true);
            }

            if (row.UpdatedAt > proof.CreatedAt - NewProof.CoolDown || (row.SentCount >= NewProof.MostPerPeriod && !isOver))
            {
                return ValueTask.FromResult(false);
            }

            _verifications[index] = row with
            {
                Value = proof.Value,
                ExpiresAt = proof.ExpiresAt,
                CreatedAt = isOver ? proof.CreatedAt : row.CreatedAt,
                UpdatedAt = proof.CreatedAt,
                SentCount = isOver ? 1 : row.SentCount + 1,
                FailedAttempts = 0,
            };
            return ValueTask.FromResult(true);
        }
    }

    public ValueTask<bool> TakeGuessAsync(string identifier, DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var index = _verifications.FindIndex(row => row.Identifier == identifier && row.ExpiresAt > now && row.FailedAttempts < NewProof.MostGuesses);
            if (index >= 0)
            {
                _verifications[index] = _verifications[index] with { FailedAttempts = _verifications[index].FailedAttempts + 1 };
            }

            return ValueTask.FromResult(index >= 0);
        }
    }

    public ValueTask<bool> EndProofAsync(string identifier, string value, DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult(End(row => IsGood(row, identifier, value, now), now));
        }
    }

    public ValueTask<bool> EndOtherProofAsync(NewProof proof, DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult(End(
                row => row.Identifier == proof.Identifier && row.Value != proof.Value && row.ExpiresAt <= proof.ExpiresAt && row.ExpiresAt > now, now));
        }
    }

    /// <summary>Writes a verification, as no use case does.</summary>
    public void AddVerification(DateTimeOffset expiresAt, string value = "code", string? identifier = null)
    {
        lock (_lock)
        {
            _verifications.Add(new StoredVerification(identifier ?? $"of {value}", value, expiresAt, expiresAt, expiresAt, SentCount: 0, FailedAttempts: 0));
        }
    }

    /// <summary>Ends proofs, whose rows stay and count.</summary>
    private bool End(Predicate<StoredVerification> isEnded, DateTimeOffset now)
    {
        var rows = _verifications.FindAll(isEnded);
        foreach (var row in rows)
        {
            _verifications[_verifications.IndexOf(row)] = row with { Value = $".{row.Value[Math.Min(1, row.Value.Length)..]}", ExpiresAt = now };
        }

        return rows.Count > 0;
    }

    /// <summary>Removes the row of a proof that is good.</summary>
    private bool Consume(string identifier, string value, DateTimeOffset now) =>
        _verifications.RemoveAll(row => IsGood(row, identifier, value, now)) > 0;

    private static bool IsGood(StoredVerification row, string identifier, string value, DateTimeOffset now) =>
        row.Identifier == identifier && row.Value == value && value.Length > 0 && row.ExpiresAt > now;
}

/// <summary>A verification row.</summary>
internal sealed record StoredVerification(
    string Identifier, string Value, DateTimeOffset ExpiresAt, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, int SentCount, int FailedAttempts);
